package dev.golink.screens.capture;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keyboard shortcuts for captures, the same in the console and in each watch window. */
public final class CaptureKeys {
    /** Saves a screenshot. */
    public static final KeyCombination SCREENSHOT = shortcut(KeyCode.S);
    /** Copies a screenshot to the clipboard. */
    public static final KeyCombination COPY = shifted(KeyCode.C);
    /** Starts recording. */
    public static final KeyCombination RECORD = shortcut(KeyCode.R);
    /** Stops recording. */
    public static final KeyCombination STOP = shifted(KeyCode.R);
    /** Saves the replay of the last half minute. */
    public static final KeyCombination REPLAY = shifted(KeyCode.S);

    private CaptureKeys() {}

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
