package dev.golink.server.fleet.input;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a gesture that had begun was taken back. */
public enum InputCancellation {
    /** The operator took it back. */
    BY_OPERATOR,
    /** A pressed finger or key said nothing for two seconds. */
    SILENT,
    /** The operator gave up the control of the phone. */
    RELEASED,
    /** Another operator took the control of the phone. */
    TAKEN_OVER,
    /** The operator must not control phones any more. */
    RIGHT_LOST,
    /** The operator's connection ended. */
    OPERATOR_GONE,
    /** The phone did not read fast enough. */
    OVERLOAD,
    /** A reason that this version does not know. */
    OTHER;

    /** The reason as it is written in messages, such as {@code taken_over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that word; {@link #OTHER} if there is none. */
    public static InputCancellation of(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst().orElse(OTHER);
    }
}
