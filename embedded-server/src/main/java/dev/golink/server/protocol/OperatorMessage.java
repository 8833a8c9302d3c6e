package dev.golink.server.protocol;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.PhoneId;

/** A text message of an operator. */
public sealed interface OperatorMessage
        permits OperatorMessage.Heart, OperatorMessage.OpenScreen, OperatorMessage.StopScreen, PhoneMessage.Ping,
        PhoneMessage.Unknown, PhoneMessage.Unusable, PhoneMessage.Malformed {
    /** The operator is alive. */
    record Heart() implements OperatorMessage {}

    /**
     * A phone shall share its screen.
     *
     * @param phone   which
     * @param command the operator's own id of this command; null if it wants no result
     */
    record OpenScreen(PhoneId phone, @Nullable String command) implements OperatorMessage {}

    /**
     * A phone shall stop sharing its screen.
     *
     * @param phone   which
     * @param command the operator's own id of this command; null if it wants no result
     */
    record StopScreen(PhoneId phone, @Nullable String command) implements OperatorMessage {}
}
