package dev.golink.phones.adb.input;

import static dev.golink.phones.adb.input.InputFixture.key;
import static dev.golink.phones.adb.input.InputFixture.tap;
import static dev.golink.phones.adb.input.InputFixture.text;
import static dev.golink.phones.adb.input.InputFixture.touch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.adb.shell.ShellResult;

class AdbInputTest {
    private static final String NONE = "0 answers";
    private static final InputAbilities OLD = new InputAbilities(true, false, false, false,
            InputAbilities.Vibrator.NONE);

    private final InputFixture phone = new InputFixture();

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "65535,65535,1079,2399", "32768,16384,540,600", "60,0,0,0", "61,0,1,0"})
    void aPointBecomesThePixelThatTheProtocolSays(int x, int y, int right, int down) {
        phone.part("g", 0, tap(x, y));
        assertThat(phone.shell.gestures).containsExactly("input tap " + right + " " + down);
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @Test
    void aTurnedScreenHasItsSidesExchanged() {
        phone.display = phone.display.turned(1);
        phone.part("g", 0, ",'at':{'w':800,'h':360,'rotation':0,'frame':7}", tap(65_535, 65_535), Duration.ZERO);
        assertThat(phone.shell.gestures).containsExactly("input tap 2399 1079");
    }

    @Test
    void explicitLongPressesAndSwipesTakeTheirTime() {
        phone.part("g", 0, "{'step':'long_press','x':32768,'y':32768,'ms':900},"
                + "{'step':'swipe','x':0,'y':0,'x2':32768,'y2':32768,'ms':10}");
        assertThat(phone.shell.gestures).containsExactly("input swipe 540 1200 540 1200 900",
                "input swipe 0 0 540 1200 50");
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({"0, input tap 540 1200", "299, input tap 540 1200", "300, input swipe 540 1200 540 1200 300",
        "9000, input swipe 540 1200 540 1200 3000"})
    void aFingerThatDoesNotMoveTapsOrPressesLongOnceItLeaves(int millis, String command) {
        phone.part("g", 0, touch("down", 32_768, 32_768, 0));
        phone.part("g", 1, touch("move", 32_800, 32_800, millis / 2));
        assertThat(phone.shell.gestures).isEmpty();
        assertThat(phone.answer("g")).isEqualTo(NONE);
        phone.part("g", 2, touch("up", 32_900, 32_900, millis));
        assertThat(phone.shell.gestures).containsExactly(command);
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @Test
    void aFingerThatMovesSwipesFromItsStartToItsEndInItsTime() {
        phone.part("g", 0, touch("down", 0, 0, 100));
        phone.part("g", 1, touch("move", 20_000, 60_000, 200));
        phone.part("g", 2, touch("up", 32_768, 32_768, 520));
        assertThat(phone.shell.gestures).containsExactly("input swipe 0 0 540 1200 420");
    }

    @Test
    void aFingerThatRestsBeforeItMovesDragsWhereThePhoneCan() {
        phone.part("g", 0, touch("down", 0, 0, 0));
        phone.part("g", 1, touch("move", 9_000, 9_000, 600));
        phone.part("g", 2, touch("up", 32_768, 32_768, 1_600));
        assertThat(phone.shell.gestures).containsExactly("input draganddrop 0 0 540 1200 1500");

        InputFixture old = new InputFixture(OLD);
        old.knowTime();
        old.part("g", 0, touch("down", 0, 0, 0));
        old.part("g", 1, touch("move", 9_000, 9_000, 600));
        old.part("g", 2, touch("up", 32_768, 32_768, 1_600));
        assertThat(old.shell.gestures).containsExactly("input swipe 0 0 540 1200 1600");
    }

    @Test
    void aFingerThatComesBackIsRefusedSinceAStraightLineWouldBeATap() {
        phone.part("g", 0, touch("down", 0, 0, 0));
        phone.part("g", 1, touch("move", 60_000, 0, 100));
        phone.part("g", 2, touch("up", 100, 0, 200));
        assertThat(phone.answer("g")).isEqualTo("refused unsupported");
        assertThat(phone.shell.gestures).isEmpty();
    }

    @Test
    void aTouchThatIsTakenBackDoesNothing() {
        phone.part("g", 0, touch("down", 0, 0, 0) + "," + touch("cancel", 0, 0, 20));
        assertThat(phone.shell.opened).isZero();
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @Test
    void aSecondFingerIsRefusedAndTheFirstDoesNothing() {
        phone.part("g", 0, touch("down", 0, 0, 0));
        phone.part("g", 1, "{'step':'touch','p':1,'a':'down','x':1,'y':1,'t':20}");
        assertThat(phone.answer("g")).isEqualTo("refused unsupported");
        phone.part("g", 2, touch("up", 0, 0, 40));
        assertThat(phone.answer("g")).isEqualTo("refused unsupported");
        assertThat(phone.shell.opened).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'step':'clipboard','set':'a'}", "{'step':'clipboard','get':true}",
        "{'step':'element','text':'OK'}", "{'step':'fly'}", "{'step':'text','text':'a','how':'paste'}",
        "{'step':'text','text':'你好'}", "{'step':'text','text':'a\\u0000b'}", "{'step':'text','text':'caf\\u00e9'}"})
    void whatCannotBeDoneIsRefusedBeforeAnythingIsDone(String step) {
        phone.part("g", 0, tap(1, 1) + "," + step);
        assertThat(phone.answer("g")).isEqualTo("refused unsupported");
        assertThat(phone.shell.opened).isZero();
    }

    @ParameterizedTest
    @CsvSource({"back,4", "home,3", "recents,187", "power,26", "volume_up,24", "volume_down,25", "enter,66",
        "delete,67",
        "forward_delete,112", "tab,61", "escape,111", "up,19", "down,20", "left,21", "right,22", "page_up,92",
        "page_down,93", "line_start,122", "line_end,123", "cut,277", "copy,278", "paste,279"})
    void eachKeyHasItsCode(String name, int code) {
        phone.part("g", 0, key(name));
        assertThat(phone.shell.gestures).containsExactly("input keyevent " + code);
    }

    @Test
    void keysArePressedTogetherOnlyWhereThePhoneCan() {
        phone.part("g", 0, key("select_all"));
        assertThat(phone.shell.gestures).containsExactly("input keycombination 113 29");
        InputFixture old = new InputFixture(OLD);
        old.knowTime();
        old.part("g", 0, key("select_all"));
        assertThat(old.answer("g")).isEqualTo("refused unsupported");
    }

    @Test
    void aHeldKeyIsPressedWhenItGoesDownAndAnsweredWhenItComesUp() {
        phone.part("g", 0, "{'step':'key','name':'volume_up','a':'down'}");
        assertThat(phone.shell.gestures).containsExactly("input keyevent 24");
        assertThat(phone.answer("g")).isEqualTo(NONE);
        phone.part("g", 1, "{'step':'key','name':'volume_up','a':'up'}");
        assertThat(phone.shell.gestures).hasSize(1);
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a b|input text a%sb", "100%|input text 100%",
        "a%sb|input text a%;input text sb", "% s|input text %%ss", "%%s|input text %%;input text s",
        "-n|input text -n", "a\\nb\\t|input text a;input keyevent 66;input text b;input keyevent 61"})
    void textsAreWrittenSoThatInputTypesThemAsTheyAre(String text, String commands) {
        phone.part("g", 0, text(text));
        assertThat(phone.shell.gestures).containsExactly(commands.split(";"));
        assertThat(phone.answer("g")).isEqualTo("done keys");
    }

    @Test
    void aLongTextIsTypedInPartsAndStopsWhenControlEnds() {
        phone.cost = Duration.ofMillis(500);
        phone.part("g", 0, text("x".repeat(1_000)));
        phone.turn(1_600);
        assertThat(phone.shell.gestures).hasSize(3).containsOnly("input text " + "x".repeat(100));
        phone.control(false);
        phone.turn(5_000);
        assertThat(phone.shell.gestures).hasSize(4);
        assertThat(phone.answer("g")).isEqualTo("refused failed");
    }

    @Test
    void aPhoneThatIsTooSlowForATextSaysHowMuchItTyped() {
        phone.cost = Duration.ofSeconds(2);
        phone.part("g", 0, text("x".repeat(1_000)));
        phone.turn(60_000);
        assertThat(phone.shell.gestures).hasSize(5);
        assertThat(phone.answer("g")).isEqualTo("refused failed");
        assertThat(phone.said.getLast()).contains("it typed the first 500 of 1000 characters");
    }

    @Test
    void appsAreStartedAndStopped() {
        phone.part("g", 0, "{'step':'app','start':'com.example.shop'},{'step':'app','stop':'com.example.shop'}");
        assertThat(phone.shell.gestures).containsExactly(
                "monkey -p com.example.shop -c android.intent.category.LAUNCHER 1", "am force-stop com.example.shop");
        assertThat(phone.answer("g")).isEqualTo("done");
    }

    @Test
    void anAppThatIsNotThereIsAFailureInTheProgramsWords() {
        phone.shell.answers = _ -> new ShellResult(252,
                "  bash arg: -p\n** No activities found to run, monkey aborted.\n",
                "");
        phone.part("g", 0, "{'step':'app','start':'com.example.shop'}");
        assertThat(phone.said.getLast()).contains("\"failed\"", "** No activities found to run, monkey aborted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-v", "a;b", "a..b", "$(x)", "a.b -f /sdcard/x", "*", "a/b", ".a", "a.1b"})
    void aNameThatNoAppCanHaveNeverReachesThePhone(String name) {
        phone.part("g", 0, "{'step':'app','start':'" + name + "'}");
        phone.part("h", 0, "{'step':'app','stop':'" + name + "'}");
        assertThat(phone.answer("g")).isEqualTo("refused failed");
        assertThat(phone.answer("h")).isEqualTo("refused failed");
        assertThat(phone.shell.opened).isZero();
    }

    @Test
    void theShellIsOpenedOnceAndClosedAtTheEnd() {
        phone.part("g", 0, tap(1, 1));
        phone.part("h", 0, tap(1, 1));
        assertThat(phone.shell.opened).isEqualTo(1);
        phone.input.end();
        phone.turn(0);
        assertThat(phone.shell.closed).isEqualTo(1);
        phone.part("i", 0, tap(1, 1));
        phone.input.end();
        phone.turn(0);
        assertThat(phone.shell.gestures).hasSize(2);
        assertThat(phone.shell.closed).isEqualTo(1);
    }

    @Test
    void aShellThatBreaksFailsTheGestureAndTheNextOneGetsANewShell() {
        phone.part("g", 0, tap(1, 1));
        phone.shell.broken = true;
        phone.part("h", 0, tap(1, 1));
        assertThat(phone.answer("h")).isEqualTo("refused failed");
        assertThat(phone.said.getLast()).contains("The phone is gone.");
        phone.shell.broken = false;
        phone.part("i", 0, tap(1, 1));
        assertThat(phone.answer("i")).isEqualTo("done");
        assertThat(phone.shell.opened).isEqualTo(2);
        assertThat(phone.shell.closed).isEqualTo(1);
    }
}
