package dev.golink.server.fleet.command;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;

/** The outcome of a command. Every command has exactly one. */
public sealed interface Outcome {
    /** The phone reported that it has done it. */
    record Done() implements Outcome {}

    /**
     * An application on the phone answered.
     *
     * @param ok   whether the application reports success
     * @param data the application's further answer, as JSON
     */
    record Answered(boolean ok, String data) implements Outcome {}

    /** The command was sent to a phone that can't report an outcome. */
    record Sent() implements Outcome {}

    /**
     * The phone or its user refused, or the phone could not do it.
     *
     * @param reason the phone's reason; may be empty
     */
    record Refused(String reason) implements Outcome {}

    /**
     * The phone did not answer in time.
     *
     * @param after how long the server waited for the answer
     */
    record TimedOut(Duration after) implements Outcome {}

    /** The phone is not connected, or its connection ended before it answered. */
    record Unreachable() implements Outcome {}

    /** The phone can't do this, so it was not sent. */
    record Unsupported() implements Outcome {}

    /**
     * The operator does not have the right that this command needs, so no phone got it.
     *
     * @param right the right; null if the server named one that this version does not know
     */
    record NotAllowed(@Nullable Right right) implements Outcome {}

    /**
     * It must be in the server's audit before it is done, and the audit can't be written. No phone got it.
     *
     * @param why why the audit can't be written, as text
     */
    record NotAudited(String why) implements Outcome {}

    /** The server is older than the console and does not know this command, so no phone got it. */
    record ServerTooOld() implements Outcome {}
}
