package dev.golink.ui.keys;

import java.util.Objects;
import javafx.scene.input.KeyCombination;

/**
 * A key, and what it does.
 *
 * @param name  tells it from the others; not shown
 * @param topic where on the sheet it stands
 * @param text  what it does
 * @param keys  the key
 */
public record Shortcut(String name, Topic topic, String text, KeyCombination keys) {
    /** What a key is about, in the order of the sheet. */
    public enum Topic {
        /** What can be asked of phones. */
        PHONES,
        /** The large window. */
        WINDOW,
        /** The wall of screens. */
        WALL,
        /** A window that shows a phone's screen. */
        SCREEN
    }

    /** The key as it is written on keyboards; JavaFX draws an arrow for Enter, which can't be read out. */
    public String keyText() {
        return textOf(keys);
    }

    /** A key as it is written on keyboards. */
    public static String textOf(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21b5", "Enter");
    }

    /** @throws NullPointerException if there is no key */
    public Shortcut {
        Objects.requireNonNull(keys, name);
    }
}
