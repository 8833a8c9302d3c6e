package dev.golink.server.fleet.input;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a phone or the server refused a gesture. */
public enum InputRefusal {
    /** The phone's screen has another shape or rotation than the picture that the operator saw. */
    CHANGED,
    /** The phone is locked. */
    LOCKED,
    /** The phone's app lacks the permission for it. */
    NOT_ALLOWED,
    /** The field is for passwords, or the app does not allow it. */
    SECURE_FIELD,
    /** No field for text is active. */
    NO_FOCUS,
    /** The phone is still busy with earlier gestures. */
    BUSY,
    /** It came too late: the phone's screen may be another one by now. */
    LATE,
    /** The phone can't carry out a step of it. */
    UNSUPPORTED,
    /** The user of the phone switched it off. */
    OFF,
    /** It did not work, as the phone's own text says. */
    FAILED,
    /** The server: the operator does not control the phone. */
    NO_CONTROL,
    /** The server: the way to the phone is so slow that a gesture could come too late. */
    SLOW,
    /** The server: texts and clipboards are sent only over TLS or on one computer. */
    IN_CLEAR,
    /** The server: the operator sends more than the server permits. */
    TOO_FAST,
    /** A reason that this version does not know; the text has its word. */
    OTHER;

    /** The reason as it is written in messages, such as {@code secure_field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that word; {@link #OTHER} if there is none. */
    public static InputRefusal of(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst().orElse(OTHER);
    }
}
