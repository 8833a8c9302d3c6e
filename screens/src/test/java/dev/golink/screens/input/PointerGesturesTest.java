package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;

/** The mouse and the touch screen on the picture. */
class PointerGesturesTest {
    private static final SeenPicture SEEN = new SeenPicture(TouchSteps.WIDE, TouchSteps.HIGH, 0, 7);

    @AutoClose
    private final TouchSteps phone = new TouchSteps();

    @Test
    void aClickIsOneGestureOfDownAndUpWithThePictureThatWasSeen() {
        phone.click(100, 200);
        assertThat(phone.target.only().parts()).hasSize(2).allSatisfy(part -> assertThat(part.seen()).isEqualTo(SEEN));
        assertThat(phone.target.steps()).containsExactly("down 0", "up 0");
        assertThat(phone.target.touches()).extracting(InputStep.Touch::at)
                .containsOnly(new ScreenPoint(16_384, 16_384));
        phone.click(300, 200);
        assertThat(phone.target.gestures).hasSize(2);
    }

    @Test
    void aDragIsOneGestureWithOneMoveAPulseAtMost() {
        phone.press(100, 100);
        phone.drag(110, 100);
        phone.drag(120, 100);
        assertThat(phone.target.steps()).containsExactly("down 0");
        phone.pass(16);
        phone.pulse();
        phone.drag(200, 100);
        phone.pass(16);
        phone.pulse();
        phone.pulse();
        phone.drag(300, 100);
        phone.release(300, 100);
        assertThat(phone.target.steps()).containsExactly("down 0", "move 0", "move 0", "move 0", "up 0");
        assertThat(phone.target.touches()).extracting(touch -> Math.round(touch.at().x(TouchSteps.WIDE)))
                .containsExactly(100L, 120L, 200L, 300L, 300L);
        assertThat(phone.target.touches()).extracting(InputStep.Touch::millis).containsExactly(0, 16, 32, 32, 32);
        assertThat(phone.target.only().parts()).as("the last move goes with the end").hasSize(4);
    }

    @Test
    void aFingerThatGoesElsewhereMovesThereFirst() {
        phone.press(100, 100);
        phone.release(300, 100);
        assertThat(phone.target.steps()).containsExactly("down 0", "move 0", "up 0");
    }

    @Test
    void aFingerThatRestsRepeatsItsPointEveryHalfSecond() {
        phone.press(100, 100);
        phone.pass(499);
        assertThat(phone.target.steps()).containsExactly("down 0");
        phone.pass(1_001);
        assertThat(phone.target.steps()).containsExactly("down 0", "move 0", "move 0", "move 0");
        assertThat(phone.target.touches()).extracting(InputStep.Touch::at).containsOnly(new ScreenPoint(16_384, 8_192));
        phone.release(100, 100);
        phone.pass(2_000);
        assertThat(phone.target.steps()).hasSize(5).endsWith("up 0");
    }

    @Test
    void aDragOutsideOfThePictureGoesAlongItsEdgeAndOneThatBeginsThereIsNone() {
        phone.picture(200, 800, 0);
        phone.click(50, 400);
        assertThat(phone.target.gestures).as("beside the picture").isEmpty();
        phone.press(150, 400);
        phone.drag(-900, 2_000);
        phone.release(-900, 2_000);
        assertThat(phone.target.touches().toList().getLast().at()).isEqualTo(new ScreenPoint(0, 65_535));
    }

    @Test
    void theTouchIsTakenBackWhenTheKeyboardGoesElsewhereOrControlEnds() {
        phone.press(100, 100);
        phone.leave();
        assertThat(phone.target.steps()).containsExactly("down 0", "cancel 0");
        phone.drag(120, 100);
        phone.pulse();
        phone.release(120, 100);
        phone.pass(2_000);
        assertThat(phone.target.steps()).as("a gesture that ended stays ended").hasSize(2);

        phone.press(100, 100);
        phone.active(false);
        assertThat(phone.target.steps()).endsWith("down 0", "cancel 0");
        assertThat(phone.hasFocus()).as("keys are the window's again").isFalse();
    }

    @Test
    void theTouchIsTakenBackInWordsWhenThePictureTurnsOrGetsOld() {
        phone.press(100, 100);
        phone.picture(200, 400, 0);
        assertThat(phone.target.steps()).as("a smaller picture of the same shape").containsExactly("down 0");
        phone.picture(800, 400, 1);
        assertThat(phone.target.steps()).containsExactly("down 0", "cancel 0");
        assertThat(phone.reason()).isEqualTo("Taken back: the phone's screen has turned. Look at it and touch again.");

        phone.picture(400, 800, 0);
        phone.press(100, 100);
        phone.trust(PictureTrust.OLD);
        assertThat(phone.target.steps()).endsWith("cancel 0");
        assertThat(phone.reason()).startsWith("Not sent: the picture is old");
    }

    @Test
    void aRefusalWhilePressedEndsTheGesture() {
        phone.press(100, 100);
        phone.end(0, new InputOutcome.Refused(InputRefusal.CHANGED, ""));
        phone.drag(200, 200);
        phone.pulse();
        phone.pass(600);
        phone.release(200, 200);
        assertThat(phone.target.steps()).containsExactly("down 0");
        phone.click(1, 1);
        assertThat(phone.target.gestures).hasSize(2);
    }

    @Test
    void theRightButtonIsBackAndTheMiddleOneIsHome() {
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 100, 100);
        phone.mouse(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 100, 100);
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.MIDDLE, 100, 100);
        assertThat(phone.target.steps()).containsExactly("back", "home");
        phone.active(false);
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 100, 100);
        assertThat(phone.target.gestures).hasSize(2);
        assertThat(phone.target.wanted).as("the menu opens instead").isZero();
    }

    @Test
    void tenFingersAreOneGestureAndTheirMouseEventsAreNone() {
        IntStream.range(0, 11).forEach(finger -> phone.finger(TouchEvent.TOUCH_PRESSED, 40 + finger, 30 * finger, 100));
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 100, 100, true);
        assertThat(phone.target.touches()).extracting(InputStep.Touch::pointer)
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
        phone.finger(TouchEvent.TOUCH_MOVED, 42, 60, 500);
        phone.finger(TouchEvent.TOUCH_MOVED, 41, 30, 500);
        phone.pulse();
        assertThat(phone.target.only().parts().getLast().steps()).hasSize(2);
        IntStream.range(0, 10).forEach(finger -> phone.finger(TouchEvent.TOUCH_RELEASED, 40 + finger, 30, 500));
        assertThat(phone.target.steps()).filteredOn(step -> step.startsWith("up")).hasSize(10);
        phone.finger(TouchEvent.TOUCH_PRESSED, 60, 100, 100);
        assertThat(phone.target.steps()).endsWith("down 0");
        assertThat(phone.target.gestures).hasSize(2);
    }

    @Test
    void mouseEventsThatTheSystemAddsToATouchAreNoFurtherTouch() {
        phone.finger(TouchEvent.TOUCH_PRESSED, 3, 100, 100);
        phone.finger(TouchEvent.TOUCH_RELEASED, 3, 100, 100);
        phone.pass(300);
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 100, 100, true);
        phone.mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 100, 100, true);
        assertThat(phone.target.gestures).hasSize(1);
        phone.pass(1_000);
        phone.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 100, 100, true);
        assertThat(phone.target.gestures).as("a mouse of a remote desktop").hasSize(2);
    }

    @Test
    void touchesWhoseEndWasLostDoNotUseUpTheFingers() {
        for (int i = 0; i < 12; i++) {
            phone.finger(TouchEvent.TOUCH_PRESSED, i, 100, 100);
            phone.touching.clear();
        }
        assertThat(phone.target.gestures).hasSize(12);
        assertThat(phone.target.steps()).endsWith("down 0", "cancel 0", "down 0");
        phone.press(200, 200);
        assertThat(phone.target.steps()).endsWith("cancel 0", "down 0");
    }

    @Test
    void withoutControlATouchIsOnlyReportedAndOnAnOldPictureItSaysSo() {
        phone.trust(PictureTrust.OLD);
        phone.click(100, 100);
        assertThat(phone.reason()).isEqualTo("Not sent: the picture is old. Wait for a new picture.");
        assertThat(phone.marks()).containsExactly("failed");
        phone.active(false);
        phone.trust(PictureTrust.CURRENT);
        phone.click(100, 100);
        assertThat(phone.target.wanted).isEqualTo(1);
        phone.trust(PictureTrust.NO_LINK);
        phone.click(100, 100);
        assertThat(phone.reason()).startsWith("Not sent: there is no connection to the server.");
        assertThat(phone.target.gestures).isEqualTo(List.of());
    }
}
