package dev.golink.server.fleet.control;

import java.util.Locale;
import java.util.stream.Stream;

/** Why an operator's control of a phone ended. */
public enum ControlEnd {
    /** The operator gave it up. */
    RELEASED,
    /** Another operator took it. */
    TAKEN_OVER,
    /** There was no input for five minutes. */
    IDLE,
    /** The operator must not control phones any more. */
    RIGHT_LOST,
    /** The operator's connection ended, or the server did. */
    OPERATOR_GONE,
    /** A reason that this version does not know. */
    OTHER;

    /** The reason as it is written in messages and files, such as {@code taken_over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that word; {@link #OTHER} if there is none. */
    public static ControlEnd of(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst().orElse(OTHER);
    }
}
