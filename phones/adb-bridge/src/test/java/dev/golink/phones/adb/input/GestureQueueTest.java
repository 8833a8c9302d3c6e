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

import dev.golink.phones.adb.shell.ShellResult;

class GestureQueueTest {
    private static final String NONE = "0 answers";

    private final InputFixture phone = new InputFixture();

    @Test
    void gesturesAreCarriedOutOneAfterTheOtherAndAnsweredWhenTheyAreDone() {
        phone.cost = Duration.ofMillis(300);
        phone.part("g", 0, tap(0, 0));
        phone.part("h", 0, key("back") + ",{'step':'wait','ms':200}," + key("home"));
        phone.part("i", 0, tap(65_535, 0));
        phone.turn(299);
        assertThat(phone.shell.gestures).isEmpty();
        phone.turn(1);
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(phone.answer("h")).isEqualTo(NONE);
        phone.turn(799);
        assertThat(phone.answer("h")).isEqualTo(NONE);
        phone.turn(1);
        assertThat(phone.answer("h")).isEqualTo("done");
        phone.turn(300);
        assertThat(phone.answer("i")).isEqualTo("done");
        assertThat(phone.shell.gestures).containsExactly("input tap 0 0", "input keyevent 4", "input keyevent 3",
                "input tap 1079 0");
    }

    @Test
    void aPartThatComesLateIsRefusedAtOnce() {
        phone.part("g", 0, "", tap(0, 0), Duration.ofMillis(1_500));
        phone.part("h", 0, "", tap(0, 0), Duration.ofMillis(1_501));
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(phone.answer("h")).isEqualTo("refused late");
    }

    @Test
    void withoutTheServersClockEverythingIsLate() {
        InputFixture other = new InputFixture(InputFixture.ALL);
        other.part("g", 0, tap(0, 0));
        assertThat(other.answer("g")).isEqualTo("refused late");
        assertThat(other.shell.opened).isZero();
        other.knowTime();
        other.part("h", 0, tap(0, 0));
        assertThat(other.answer("h")).isEqualTo("done");
    }

    @Test
    void aGestureThatWaitedTooLongForThePhoneIsRefusedLate() {
        phone.cost = Duration.ofMillis(800);
        phone.part("g", 0, tap(0, 0));
        phone.part("h", 0, tap(1_000, 0));
        phone.part("i", 0, tap(2_000, 0));
        phone.turn(5_000);
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(phone.answer("h")).as("would reach the phone after 800 + 800 ms").isEqualTo("refused late");
        assertThat(phone.answer("i")).isEqualTo("refused late");
        assertThat(phone.shell.gestures).containsExactly("input tap 0 0");
    }

    @Test
    void aVerySlowPhoneCanStillBeTouchedOneGestureAtATime() {
        phone.cost = Duration.ofMillis(1_900);
        for (String id : new String[]{"g", "h", "i"}) {
            phone.part(id, 0, tap(0, 0));
            phone.turn(1_900);
            assertThat(phone.answer(id)).isEqualTo("done");
        }
    }

    @Test
    void theMovementsOfALongDragDoNotMakeItsEndLate() {
        phone.part("g", 0, touch("down", 0, 0, 0));
        for (int part = 1; part <= 20; part++) {
            phone.turn(500);
            phone.part("g", part, touch("move", part * 1_000, 0, part * 500));
        }
        phone.part("g", 21, touch("up", 30_000, 0, 10_000));
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(phone.shell.gestures).containsExactly("input draganddrop 0 0 494 0 3000");
    }

    @ParameterizedTest
    @CsvSource({"1080,2400,0,done", "540,1200,0,done", "2400,1080,0,refused changed", "1080,2400,1,refused changed",
        "1080,1920,0,refused changed", "1080,2440,0,done"})
    void theScreenMustBeAsTheOperatorSawIt(int width, int height, int rotation, String outcome) {
        phone.part("g", 0, ",'at':{'w':" + width + ",'h':" + height + ",'rotation':" + rotation + ",'frame':1}",
                tap(0, 0), Duration.ZERO);
        assertThat(phone.answer("g")).isEqualTo(outcome);
    }

    @Test
    void aGestureThatWaitsWhileThePhoneTurnsIsRefusedChanged() {
        phone.cost = Duration.ofMillis(300);
        String upright = ",'at':{'w':1080,'h':2400,'rotation':0,'frame':1}";
        phone.part("g", 0, upright, tap(0, 0), Duration.ZERO);
        phone.part("h", 0, upright, tap(0, 0), Duration.ZERO);
        phone.turn(200);
        phone.display = phone.display.turned(1);
        phone.turn(1_000);
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(phone.answer("h")).isEqualTo("refused changed");
    }

    @Test
    void aFingerThatSaysNothingForThreeSecondsIsLetGo() {
        phone.part("g", 0, touch("down", 0, 0, 0));
        phone.turn(2_900);
        phone.part("g", 1, touch("move", 9_000, 0, 2_900));
        phone.turn(2_999);
        assertThat(phone.answer("g")).isEqualTo(NONE);
        phone.turn(1);
        assertThat(phone.answer("g")).isEqualTo("refused failed");
        phone.part("g", 2, touch("up", 0, 0, 6_000));
        assertThat(phone.shell.opened).isZero();
        assertThat(phone.answer("g")).isEqualTo("refused failed");
    }

    @Test
    void whatIsNotDoneWhenControlEndsIsRefusedAndNotDoneLater() {
        phone.cost = Duration.ofMillis(300);
        phone.control(true);
        phone.part("g", 0, tap(0, 0) + ",{'step':'wait','ms':500}," + key("home"));
        phone.part("h", 0, key("back"));
        phone.part("i", 0, touch("down", 0, 0, 0));
        phone.turn(400);
        phone.control(false);
        phone.control(true);
        assertThat(phone.answer("g")).isEqualTo("refused failed");
        assertThat(phone.answer("h")).isEqualTo("refused failed");
        assertThat(phone.answer("i")).isEqualTo("refused failed");
        phone.part("j", 0, key("recents"));
        phone.turn(1_000);
        assertThat(phone.shell.gestures).containsExactly("input tap 0 0", "input keyevent 187");
        assertThat(phone.answer("j")).isEqualTo("done");
        assertThat(phone.answer("g")).isEqualTo("refused failed");
    }

    @Test
    void aGestureThatIsOnThePhoneWhenControlEndsIsAnsweredOnce() {
        phone.cost = Duration.ofMillis(300);
        phone.part("g", 0, tap(0, 0));
        phone.control(false);
        phone.turn(1_000);
        assertThat(phone.answer("g")).isEqualTo("refused failed");
    }

    @Test
    void thePhoneIsBusyWithSixteenGestures() {
        phone.cost = Duration.ofMillis(50);
        for (int gesture = 0; gesture < 17; gesture++) {
            phone.part("g" + gesture, 0, tap(0, 0));
        }
        assertThat(phone.answer("g16")).isEqualTo("refused busy");
        phone.turn(1_000);
        assertThat(phone.answer("g15")).isEqualTo("done");
        phone.part("h", 0, tap(0, 0));
        phone.turn(100);
        assertThat(phone.answer("h")).isEqualTo("done");
    }

    @Test
    void theRestOfAGestureThatFailedIsNotCarriedOut() {
        phone.shell.answers = line -> line.contains("tap")
                ? new ShellResult(255, "", "Error: Invalid arguments for tap")
                : ScriptedShell.OK;
        phone.part("g", 0, key("back") + "," + tap(0, 0) + "," + key("home"));
        phone.part("g", 1, key("home"));
        assertThat(phone.answer("g")).isEqualTo("refused failed");
        assertThat(phone.said.getLast()).contains("Error: Invalid arguments for tap");
        assertThat(phone.shell.gestures).containsExactly("input keyevent 4", "input tap 0 0");
    }

    @Test
    void afterTheEndNothingIsAnsweredOrCarriedOut() {
        phone.cost = Duration.ofMillis(300);
        phone.part("g", 0, tap(0, 0));
        phone.part("h", 0, text("abc"));
        phone.part("i", 0, touch("down", 0, 0, 0));
        phone.input.end();
        phone.turn(10_000);
        assertThat(phone.said).isEmpty();
        assertThat(phone.shell.gestures).containsExactly("input tap 0 0");
        assertThat(phone.shell.closed).isEqualTo(1);
    }
}
