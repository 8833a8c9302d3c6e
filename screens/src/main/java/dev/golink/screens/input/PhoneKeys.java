package dev.golink.screens.input;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputKey;

/** Which keys of the keyboard go to the phone, and as what. */
final class PhoneKeys {
    private static final Map<KeyCode, InputKey> PLAIN = Map.ofEntries(Map.entry(KeyCode.ENTER, InputKey.ENTER),
            Map.entry(KeyCode.BACK_SPACE, InputKey.DELETE), Map.entry(KeyCode.DELETE, InputKey.FORWARD_DELETE),
            Map.entry(KeyCode.TAB, InputKey.TAB), Map.entry(KeyCode.ESCAPE, InputKey.ESCAPE),
            Map.entry(KeyCode.UP, InputKey.UP), Map.entry(KeyCode.KP_UP, InputKey.UP),
            Map.entry(KeyCode.DOWN, InputKey.DOWN), Map.entry(KeyCode.KP_DOWN, InputKey.DOWN),
            Map.entry(KeyCode.LEFT, InputKey.LEFT), Map.entry(KeyCode.KP_LEFT, InputKey.LEFT),
            Map.entry(KeyCode.RIGHT, InputKey.RIGHT), Map.entry(KeyCode.KP_RIGHT, InputKey.RIGHT),
            Map.entry(KeyCode.PAGE_UP, InputKey.PAGE_UP), Map.entry(KeyCode.PAGE_DOWN, InputKey.PAGE_DOWN),
            Map.entry(KeyCode.HOME, InputKey.LINE_START), Map.entry(KeyCode.END, InputKey.LINE_END));

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private PhoneKeys() {}

    /** The phone's key; null if the key is another one, or one of the window's shortcuts. */
    static @Nullable InputKey plain(KeyEvent pressed) {
        return isPlain(pressed) ? PLAIN.get(pressed.getCode()) : null;
    }

    /** What a shortcut does with the text on the phone or on the clipboard; null if it is a shortcut of the window. */
    static @Nullable InputKey shortcut(KeyEvent pressed) {
        boolean only = pressed.isShortcutDown() && !pressed.isAltDown() && !pressed.isShiftDown()
                && !(pressed.isControlDown() && pressed.isMetaDown());
        if (!only) {
            return null;
        }
        return switch (pressed.getCode()) {
            case V -> InputKey.PASTE;
            case C -> InputKey.COPY;
            case X -> InputKey.CUT;
            case A -> InputKey.SELECT_ALL;
            default -> null;
        };
    }

    /** Whether a pressed key makes a character, which comes with another event. */
    static boolean makesText(KeyEvent pressed) {
        KeyCode code = pressed.getCode();
        return isPlain(pressed) && !code.isFunctionKey() && !code.isModifierKey() && !code.isMediaKey()
                && code != KeyCode.CONTEXT_MENU && code != KeyCode.PRINTSCREEN && code != KeyCode.PAUSE;
    }

    /** The characters of a typed key; empty if it is a control character or part of a shortcut. */
    static String text(KeyEvent typed) {
        return text(typed, MAC);
    }

    /**
     * The characters of a typed key on a Mac or another computer. Many keyboards write characters with AltGr, which
     * Windows reports as Ctrl and Alt together, and a Mac with Alt alone. Elsewhere Alt alone is a shortcut.
     */
    static String text(KeyEvent typed, boolean mac) {
        String character = typed.getCharacter();
        boolean alone = typed.isControlDown() != typed.isAltDown();
        boolean shortcut = typed.isMetaDown() || alone && !(mac && typed.isAltDown());
        boolean control = character.isEmpty() || Character.isISOControl(character.charAt(0));
        return shortcut || control || KeyEvent.CHAR_UNDEFINED.equals(character) ? "" : character;
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
