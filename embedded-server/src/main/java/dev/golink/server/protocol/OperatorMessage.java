package dev.golink.server.protocol;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenWish;

/** A text message of an operator. */
public sealed interface OperatorMessage
        permits OperatorMessage.Heart, OperatorMessage.OpenScreen, OperatorMessage.StopScreen,
        OperatorMessage.WatchFleet, OperatorMessage.WatchScreen, OperatorMessage.UnwatchScreen, PhoneMessage.Ping,
        PhoneMessage.Unknown, PhoneMessage.Unusable, PhoneMessage.Malformed {
    /** The operator is alive. */
    record Heart() implements OperatorMessage {}

    /**
     * A phone shall share its screen.
     *
     * @param phone   which
     * @param command the operator's own id of this command; null if it wants no result
     * @param wish    what the frames should be like
     * @param watch   whether its frames shall also be sent to this operator
     */
    record OpenScreen(PhoneId phone, @Nullable String command, ScreenWish wish, boolean watch)
            implements
                OperatorMessage {
        /** With nothing but the fields that every client knows. */
        public OpenScreen(PhoneId phone, @Nullable String command) {
            this(phone, command, ScreenWish.DEFAULT, false);
        }
    }

    /**
     * A phone shall stop sharing its screen.
     *
     * @param phone   which
     * @param command the operator's own id of this command; null if it wants no result
     */
    record StopScreen(PhoneId phone, @Nullable String command) implements OperatorMessage {}

    /** Tell the whole fleet, and its changes from now on. */
    record WatchFleet() implements OperatorMessage {}

    /**
     * Send the frames of a phone.
     *
     * @param phone which
     */
    record WatchScreen(PhoneId phone) implements OperatorMessage {}

    /**
     * Send the frames of a phone no longer.
     *
     * @param phone which
     */
    record UnwatchScreen(PhoneId phone) implements OperatorMessage {}
}
