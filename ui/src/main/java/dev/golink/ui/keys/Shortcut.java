package dev.golink.ui.keys;

import java.util.Objects;
import javafx.scene.input.KeyCombination;

/**
 * A key combination and what it does.
 *
 * @param name  a unique name, which is not shown
 * @param topic the section of the sheet of keys that lists it
 * @param text  what it does, as shown on the sheet
 * @param keys  the key combination
 */
public record Shortcut(String name, Topic topic, String text, KeyCombination keys) {
    /** The sections of the sheet of keys, in their order. */
    public enum Topic {
        /** Actions on phones. */
        PHONES,
        /** The main window. */
        WINDOW,
        /** The wall of screens. */
        WALL,
        /** A window that shows a phone's screen. */
        SCREEN
    }

    /**
     * The key combination as keyboards label it. JavaFX's own text has an arrow for Enter, which screen readers can't
     * read out.
     */
    public String keyText() {
        return textOf(keys);
    }

    /** A key combination as keyboards label it. */
    public static String textOf(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21b5", "Enter");
    }

    /** @throws NullPointerException if there is no key combination */
    public Shortcut {
        Objects.requireNonNull(keys, name);
    }
}
