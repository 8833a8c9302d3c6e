package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;

/** The keyboard, the input method and the clipboard on the picture. */
class KeyboardGesturesTest {
    /** One character of two chars. */
    private static final String RARE = "𠮷";

    @AutoClose
    private final TouchSteps phone = new TouchSteps();

    @Test
    void lettersTypedWithinAMomentBecomeOneText() {
        phone.type("h");
        phone.pass(10);
        phone.type("i");
        assertThat(phone.target.gestures).isEmpty();
        phone.pass(20);
        assertThat(phone.target.only().steps()).hasSize(1);
        phone.type("!");
        phone.pass(30);
        assertThat(phone.target.steps()).containsExactly("auto “hi”", "auto “!”");
    }

    @Test
    void keysAndTextsKeepTheirOrder() {
        phone.type("a");
        phone.key(KeyCode.BACK_SPACE);
        phone.type("b");
        phone.key(KeyCode.ENTER);
        phone.pass(30);
        assertThat(phone.target.only().parts()).hasSize(1);
        assertThat(phone.target.steps()).containsExactly("auto “a”", "delete", "auto “b”", "enter");
    }

    @Test
    void keysForThePhoneAreTakenAndThoseOfTheWindowAreNot() {
        Map<KeyCode, String> keys = Map.ofEntries(Map.entry(KeyCode.ENTER, "enter"),
                Map.entry(KeyCode.BACK_SPACE, "delete"), Map.entry(KeyCode.DELETE, "forward_delete"),
                Map.entry(KeyCode.TAB, "tab"), Map.entry(KeyCode.ESCAPE, "escape"), Map.entry(KeyCode.UP, "up"),
                Map.entry(KeyCode.DOWN, "down"), Map.entry(KeyCode.LEFT, "left"), Map.entry(KeyCode.RIGHT, "right"),
                Map.entry(KeyCode.PAGE_UP, "page_up"), Map.entry(KeyCode.PAGE_DOWN, "page_down"),
                Map.entry(KeyCode.HOME, "line_start"), Map.entry(KeyCode.END, "line_end"));
        keys.forEach((key, word) -> {
            assertThat(phone.key(key)).as("%s", key).isTrue();
            phone.pass(30);
            assertThat(phone.target.steps()).as("%s", key).endsWith(word);
            phone.end(phone.target.gestures.size() - 1, FakeTarget.DONE);
        });
        assertThat(phone.key(KeyCode.K)).as("comes as a character").isTrue();
        int sent = phone.target.gestures.size();
        for (KeyCode key : List.of(KeyCode.F3, KeyCode.F11, KeyCode.CONTEXT_MENU, KeyCode.SHIFT)) {
            assertThat(phone.key(key)).as("%s", key).isFalse();
        }
        assertThat(phone.key(KeyCode.K, true, true, false)).as("Ctrl+Shift+K").isFalse();
        assertThat(phone.key(KeyCode.V, true, true, false)).as("Ctrl+Shift+V").isFalse();
        assertThat(phone.shortcut(KeyCode.W)).isFalse();
        assertThat(phone.key(KeyCode.RIGHT, false, false, true)).as("Alt+Right").isFalse();
        phone.pass(100);
        assertThat(phone.target.gestures).hasSize(sent);
    }

    @Test
    void withoutControlOrWithoutAPictureAllKeysAreTheWindows() {
        phone.active(false);
        assertThat(phone.key(KeyCode.ESCAPE)).isFalse();
        phone.type("a");
        phone.pass(30);
        assertThat(phone.target.gestures).isEmpty();
    }

    @Test
    void controlCharactersAreNoText() {
        List.of("\r", "\b", "\t", "\u001b", "\u007f", "").forEach(phone::type);
        phone.pass(30);
        assertThat(phone.target.gestures).isEmpty();
    }

    @Test
    void aCharacterThatComesInHalvesIsSentWhole() {
        phone.type(RARE.substring(0, 1));
        phone.pass(30);
        assertThat(phone.target.gestures).isEmpty();
        phone.type(RARE.substring(1));
        phone.pass(30);
        assertThat(phone.target.steps()).containsExactly("auto “" + RARE + "”");
    }

    @Test
    void anInputMethodComposesHereAndWhatItCommitsGoesAsAWhole() {
        phone.compose("ni hao", "");
        phone.compose("你好", "");
        assertThat(phone.composed()).isEqualTo("你好");
        phone.pass(1_000);
        assertThat(phone.target.gestures).isEmpty();
        phone.compose("", "你好" + RARE + "！");
        assertThat(phone.composed()).isEmpty();
        phone.pass(30);
        assertThat(phone.target.steps()).containsExactly("commit “你好" + RARE + "！”");
        phone.compose("a", "");
        phone.leave();
        assertThat(phone.composed()).as("what was not committed is forgotten").isEmpty();
        assertThat(phone.target.gestures).hasSize(1);
    }

    @Test
    void whileAnswersAreMissingWhatIsTypedWaitsAndIsNeverSentLate() {
        for (int i = 0; i < KeyboardGestures.MOST_UNANSWERED; i++) {
            phone.key(KeyCode.DOWN);
            phone.pass(30);
        }
        phone.type("a");
        phone.key(KeyCode.TAB);
        phone.pass(1_000);
        assertThat(phone.target.gestures).hasSize(KeyboardGestures.MOST_UNANSWERED);
        phone.end(0, FakeTarget.DONE);
        phone.pass(30);
        assertThat(phone.target.gestures.getLast().steps()).as("together").hasSize(2);

        phone.type("b");
        phone.pass(1_600);
        phone.end(1, FakeTarget.DONE);
        phone.pass(30);
        assertThat(phone.target.gestures).hasSize(KeyboardGestures.MOST_UNANSWERED + 1);
        assertThat(phone.reason()).startsWith("The phone does not keep up.");
        phone.type("c");
        phone.pass(30);
        assertThat(phone.target.steps()).endsWith("auto “c”");
    }

    @Test
    void aPhoneThatDoesNotAnswerDoesNotHoldUpTheNextOne() {
        for (int i = 0; i < KeyboardGestures.MOST_UNANSWERED; i++) {
            phone.key(KeyCode.DOWN);
            phone.pass(30);
        }
        FakeTarget next = new FakeTarget();
        phone.target(next);
        phone.type("a");
        phone.pass(30);
        assertThat(next.steps()).containsExactly("auto “a”");
        phone.end(0, new InputOutcome.Unreachable());
        assertThat(phone.reason()).as("it is the picture of another phone").isEmpty();
    }

    @Test
    void aKeyThatIsHeldDownDoesNotFillTheMemory() {
        IntStream.range(0, 500).forEach(_ -> phone.key(KeyCode.BACK_SPACE));
        phone.pass(30);
        assertThat(phone.target.only().steps()).hasSize(100);
        assertThat(phone.reason()).startsWith("The phone does not keep up.");
    }

    @Test
    void pasteSendsTheClipboardAsText() {
        phone.clipboard = "one\r\ntwo " + RARE;
        assertThat(phone.shortcut(KeyCode.V)).isTrue();
        phone.pass(30);
        assertThat(phone.target.steps()).containsExactly("auto “one\ntwo " + RARE + "”");
    }

    @Test
    void aTextThatIsTooLongOrMissingIsRefusedInWordsAndNeverCut() {
        phone.clipboard = RARE.repeat(2_000);
        phone.shortcut(KeyCode.V);
        phone.pass(30);
        assertThat(phone.target.gestures).as("2,000 characters are permitted").hasSize(1);
        phone.clipboard = "a".repeat(2_001);
        phone.shortcut(KeyCode.V);
        phone.compose("", "好".repeat(2_001));
        phone.pass(30);
        assertThat(phone.target.gestures).hasSize(1);
        assertThat(phone.reason()).isEqualTo("Not sent: the text has more than 2,000 characters. Copy less of it.");
        phone.clipboard = "";
        phone.shortcut(KeyCode.V);
        assertThat(phone.reason()).isEqualTo("Not sent: the clipboard has no text.");
    }

    @Test
    void copyAndCutBringThePhonesClipboardToTheConsole() {
        phone.shortcut(KeyCode.A);
        phone.shortcut(KeyCode.C);
        assertThat(phone.target.steps()).containsExactly("select_all", "copy", "Wait", "GetClipboard");
        phone.end(1, new InputOutcome.Done(null, null, "来自手机"));
        assertThat(phone.clipboard).isEqualTo("来自手机");
        phone.shortcut(KeyCode.X);
        assertThat(phone.target.steps()).endsWith("cut", "Wait", "GetClipboard");
        phone.end(2, new InputOutcome.Refused(InputRefusal.IN_CLEAR, ""));
        assertThat(phone.clipboard).isEqualTo("来自手机");
        assertThat(phone.reason()).startsWith("The server sends texts only over encrypted connections.");
    }

    @Test
    void aPhoneWithoutAReadableClipboardStillCopies() {
        phone.target.kinds.remove(InputKind.CLIPBOARD);
        phone.shortcut(KeyCode.C);
        assertThat(phone.target.steps()).containsExactly("copy");
        phone.end(0, FakeTarget.DONE);
        assertThat(phone.reason()).startsWith("Copied on the phone, but");
    }

    @Test
    void nothingIsTypedOnAnOldPicture() {
        phone.trust(PictureTrust.OLD);
        assertThat(phone.key(KeyCode.ESCAPE)).as("the window does not close by surprise").isTrue();
        phone.type("a");
        phone.pass(30);
        assertThat(phone.target.gestures).isEmpty();
        assertThat(phone.reason()).startsWith("Not sent: the picture is old.");
    }
}
