package dev.golink.server.fleet.control;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * An operator does not control a phone any more, without having released it.
 *
 * @param phone the phone
 * @param why   why
 * @param by    the operator who has the control now; null if nobody has
 */
public record ControlLoss(PhoneId phone, Reason why, @Nullable OperatorId by) {
    /** Why control ended. */
    public enum Reason {
        /** Another operator took it. */
        TAKEN_OVER,
        /** There was no input for five minutes. */
        IDLE,
        /** The operator must not control phones any more. */
        RIGHT_LOST,
        /** The connection to the server ended. */
        CONNECTION_LOST,
        /** A reason that this version does not know. */
        OTHER;

        /** The reason as it is written in messages, such as {@code taken_over}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reason with that word; {@link #OTHER} if there is none. */
        public static Reason of(String word) {
            return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst().orElse(OTHER);
        }
    }
}
