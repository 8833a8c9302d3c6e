package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

/** Which typed characters are text for the phone. */
class PhoneKeysTest {
    @Test
    void charactersWrittenWithAltGrAreText() {
        assertThat(PhoneKeys.text(typed(true, true, false), false)).as("Windows").isEqualTo("@");
        assertThat(PhoneKeys.text(typed(false, true, false), true)).as("Mac").isEqualTo("@");
        assertThat(PhoneKeys.text(typed(false, false, false), false)).as("Linux").isEqualTo("@");
    }

    @Test
    void shortcutsAreNoText() {
        assertThat(PhoneKeys.text(typed(false, true, false), false)).as("Alt").isEmpty();
        assertThat(PhoneKeys.text(typed(true, false, false), false)).as("Ctrl").isEmpty();
        assertThat(PhoneKeys.text(typed(true, false, false), true)).as("Ctrl on a Mac").isEmpty();
        assertThat(PhoneKeys.text(typed(false, false, true), true)).as("Cmd").isEmpty();
    }

    private static KeyEvent typed(boolean control, boolean alt, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_TYPED, "@", "", KeyCode.UNDEFINED, false, control, alt, meta);
    }
}
