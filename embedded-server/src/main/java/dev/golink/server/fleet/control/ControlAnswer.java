package dev.golink.server.fleet.control;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.id.OperatorId;

/** What came of the request to control a phone. */
public sealed interface ControlAnswer {
    /**
     * The operator controls the phone now.
     *
     * @param from the operator who had the control before; null if nobody had
     */
    record Taken(@Nullable OperatorId from) implements ControlAnswer {}

    /**
     * Another operator controls the phone.
     *
     * @param by that operator
     */
    record Held(OperatorId by) implements ControlAnswer {}

    /** The phone can't carry out any input, also not later: it never said that it can. */
    record Unsupported() implements ControlAnswer {}

    /** The phone, or the server, is not connected. */
    record Unreachable() implements ControlAnswer {}

    /**
     * The operator must not control phones.
     *
     * @param right the right that it lacks; null if this version does not know it
     */
    record NotAllowed(@Nullable Right right) implements ControlAnswer {}

    /**
     * It must be in the server's audit before, and the audit can't be written.
     *
     * @param why why the audit can't be written, as text
     */
    record NotAudited(String why) implements ControlAnswer {}

    /** The server is older than the console and does not know control. */
    record ServerTooOld() implements ControlAnswer {}
}
