package dev.golink.ui.keys;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that belong to no action on phones: named once, for what they do and for the sheet that lists them. */
public final class Keys {
    /** Selects every phone. */
    public static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    /** Opens the preferences. */
    public static final KeyCombination PREFERENCES = new KeyCodeCombination(KeyCode.COMMA,
            KeyCombination.SHORTCUT_DOWN);
    /** Opens the sheet of keys. */
    public static final KeyCombination SHEET = new KeyCodeCombination(KeyCode.F1);
    /** Tries to reach the server at once. */
    public static final KeyCombination TRY_NOW = new KeyCodeCombination(KeyCode.F5);
    /** Closes what lies over the window, or a small window. */
    public static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);
    /** Shows and hides how old the pictures are, and why. */
    public static final KeyCombination FIGURES = new KeyCodeCombination(KeyCode.F3);
    /** Fills the screen with a phone's picture, and back. */
    public static final KeyCombination FULL_SCREEN = new KeyCodeCombination(KeyCode.F11);

    /** Looks for phones. */
    public static final KeyCombination FIND = shortcut(KeyCode.F);
    /** Copies the selected rows. */
    public static final KeyCombination COPY = shortcut(KeyCode.C);
    /** Shows and hides the details. */
    public static final KeyCombination DETAILS = shortcut(KeyCode.D);
    /** Shows and hides the groups. */
    public static final KeyCombination GROUPS = shortcut(KeyCode.B);
    /** Changes a nickname, or renames a group. */
    public static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
    /** Puts phones into a group. */
    public static final KeyCombination GROUP = shortcut(KeyCode.G);
    /** Lists the screenshots and recordings that were saved. */
    public static final KeyCombination SAVED = shortcut(KeyCode.L);
    /** Marks phones with a tag. */
    public static final KeyCombination TAG = shortcut(KeyCode.T);

    private Keys() {}

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
