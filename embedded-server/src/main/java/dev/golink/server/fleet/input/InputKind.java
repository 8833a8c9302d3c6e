package dev.golink.server.fleet.input;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of input that a phone may be able to carry out. */
public enum InputKind {
    /** Touches, taps, long presses and swipes. */
    TOUCH,
    /** Keys, such as back and home. */
    KEY,
    /** Typed text. */
    TEXT,
    /** Reading and writing the clipboard. */
    CLIPBOARD,
    /** Starting and stopping apps. */
    APP,
    /** Tapping an element of the screen that the phone finds by itself. */
    ELEMENT;

    /** The kind as it is written in messages, such as {@code touch}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that word; empty if there is none. */
    public static Optional<InputKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
