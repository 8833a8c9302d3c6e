package dev.golink.server.fleet.input;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A key that a phone can press. */
public enum InputKey {
    /** Back to the screen before. */
    BACK,
    /** The home screen. */
    HOME,
    /** The list of apps that run. */
    RECENTS,
    /** Switches the screen on or off. */
    POWER,
    /** Louder. */
    VOLUME_UP,
    /** Quieter. */
    VOLUME_DOWN,
    /** Turns the picture by a quarter. */
    ROTATE,
    /** Ends a line, or confirms. */
    ENTER,
    /** Deletes the character before the cursor. */
    DELETE,
    /** Deletes the character after the cursor. */
    FORWARD_DELETE,
    /** To the next field. */
    TAB,
    /** Ends a dialog. */
    ESCAPE,
    /** Up. */
    UP,
    /** Down. */
    DOWN,
    /** Left. */
    LEFT,
    /** Right. */
    RIGHT,
    /** A page up. */
    PAGE_UP,
    /** A page down. */
    PAGE_DOWN,
    /** To the beginning of the line. */
    LINE_START,
    /** To the end of the line. */
    LINE_END,
    /** Selects everything. */
    SELECT_ALL,
    /** Copies what is selected to the phone's clipboard. */
    COPY,
    /** Moves what is selected to the phone's clipboard. */
    CUT,
    /** Inserts the phone's clipboard. */
    PASTE;

    /** The key as it is written in messages, such as {@code volume_up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key with that word; empty if there is none. */
    public static Optional<InputKey> of(String word) {
        return Stream.of(values()).filter(key -> key.word().equals(word)).findFirst();
    }
}
