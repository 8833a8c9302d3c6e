package dev.golink.ui.keys;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * The keys for everything but actions on phones. The code that handles the keys and the sheet that lists them both use
 * these.
 */
public final class Keys {
    /** Selects every phone. */
    public static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    /** Opens the preferences. */
    public static final KeyCombination PREFERENCES = new KeyCodeCombination(KeyCode.COMMA,
            KeyCombination.SHORTCUT_DOWN);
    /** Opens the sheet that lists the keys. */
    public static final KeyCombination SHEET = new KeyCodeCombination(KeyCode.F1);
    /** Tries to reach the server at once, without waiting for the next attempt. */
    public static final KeyCombination TRY_NOW = new KeyCodeCombination(KeyCode.F5);
    /** Closes what is shown over the window, or closes a small window. */
    public static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);
    /** Shows or hides the latency figures: how old the pictures are, and why. */
    public static final KeyCombination FIGURES = new KeyCodeCombination(KeyCode.F3);
    /** Takes and releases the control of the phone whose picture is shown. */
    public static final KeyCombination CONTROL = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    /** Switches a phone's picture to full screen and back. */
    public static final KeyCombination FULL_SCREEN = new KeyCodeCombination(KeyCode.F11);

    /** Searches for phones. */
    public static final KeyCombination FIND = shortcut(KeyCode.F);
    /** Copies the selected rows. */
    public static final KeyCombination COPY = shortcut(KeyCode.C);
    /** Shows or hides the details. */
    public static final KeyCombination DETAILS = shortcut(KeyCode.D);
    /** Shows or hides the groups. */
    public static final KeyCombination GROUPS = shortcut(KeyCode.B);
    /** Changes a phone's nickname, or renames a group. */
    public static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
    /** Puts phones into a group. */
    public static final KeyCombination GROUP = shortcut(KeyCode.G);
    /** Lists the saved screenshots and recordings. */
    public static final KeyCombination SAVED = shortcut(KeyCode.L);
    /** Gives phones a tag. */
    public static final KeyCombination TAG = shortcut(KeyCode.T);

    private Keys() {}

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
