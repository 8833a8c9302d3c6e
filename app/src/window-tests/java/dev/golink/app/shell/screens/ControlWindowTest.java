package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.ControlSteps;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.control.view.ControlFrame;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.scenes.DisabledTips;

/** The control of a phone in its watch window. */
class ControlWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final ControlSteps steps = new ControlSteps(window);

    @Test
    void aPictureOpensAsViewOnlyAndControlIsSaidByAFrameAWordTheCursorAndTheBar() {
        watch(ControlSteps.able("lab-1"));
        assertThat(steps.text("viewer-view-only")).isEqualTo("View only");
        assertThat(steps.isShown("control-bar")).isFalse();
        assertThat(window.fleet.fakeControl().takings()).isEmpty();

        steps.take(new ControlAnswer.Taken(null));

        assertThat(steps.text("control-line")).isEqualTo("You control this phone");
        assertThat(steps.isShown("control-key-back")).isTrue();
        assertThat(isFramed()).isTrue();
        assertThat(steps.node("viewer-image").getParent().getParent().getCursor()).isEqualTo(Cursor.CROSSHAIR);
        assertThat(steps.text("viewer-view-only")).isEmpty();

        steps.fire("control-release");

        assertThat(window.fleet.fakeControl().released()).containsExactly(ControlSteps.LAB_1);
        assertThat(isFramed()).isFalse();
        assertThat(steps.isShown("control-bar")).isFalse();
        assertThat(steps.text("viewer-view-only")).isEqualTo("View only");
    }

    @Test
    void theButtonsOverThePictureDoNotAppearBelowThePointerThatTouchesThePhone() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Taken(null));
        move();
        assertThat(steps.node("viewer-controls").isMouseTransparent()).isTrue();
        steps.fire("control-more");
        assertThat(steps.node("viewer-controls").isMouseTransparent()).isFalse();
        steps.fire("control-more");
        assertThat(steps.node("viewer-controls").isMouseTransparent()).isTrue();
        steps.fire("control-release");
        move();
        assertThat(steps.node("viewer-controls").isMouseTransparent()).isFalse();
    }

    @Test
    void theShortcutTakesAndReleasesAndEscapeIsForThePhoneMeanwhile() {
        watch(ControlSteps.able("lab-1"));
        push(KeyCode.K);
        await().until(() -> window.fleet.fakeControl().takings().size() == 1);
        steps.answer(new ControlAnswer.Taken(null));
        await().until(() -> steps.isShown("control-bar"));
        push(KeyCode.ESCAPE);
        assertThat(window.otherWindows()).as("Escape does not close the window").contains("lab-1 – screen");
        push(KeyCode.K);
        assertThat(window.fleet.fakeControl().released()).containsExactly(ControlSteps.LAB_1);
        push(KeyCode.ESCAPE);
        await().until(() -> !window.otherWindows().contains("lab-1 – screen"));
    }

    @Test
    void takingOverAsksOnceAndNamesTheOtherOperator() {
        watch(ControlSteps.held("lab-1", "anna"));
        assertThat(steps.text("control-line")).isEqualTo("anna controls this phone");
        assertThat(steps.text("control-release")).isEqualTo("Take over");

        steps.fire("control-release");

        assertThat(question()).isEqualTo(
                "anna controls lab-1. Take over from anna?\n\nanna will be told that you did.");
        assertThat(window.fleet.fakeControl().takings()).as("nothing is taken before the answer").isEmpty();
        window.sayYes();
        await().until(() -> window.fleet.fakeControl().takings().size() == 1);
        assertThat(window.fleet.fakeControl().takings().getLast().force()).isTrue();
        steps.answer(new ControlAnswer.Taken(ControlSteps.ANNA));
        await().until(() -> steps.text("control-remark").equals("You took over control from anna. anna was told."));
    }

    @Test
    void whoeverWasFasterIsNamedByTheSameQuestion() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Held(ControlSteps.ANNA));
        await().until(() -> question().startsWith("anna controls lab-1."));
        window.sayYes();
        await().until(() -> window.fleet.fakeControl().takings().size() == 2);
        assertThat(window.fleet.fakeControl().takings().getLast().force()).isTrue();
    }

    @Test
    void lostControlIsSaidOverThePictureAndInTheNotices() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Taken(null));
        await().until(() -> steps.isShown("control-bar"));
        window.fleet.fakeControl().lose(
                new ControlLoss(ControlSteps.LAB_1, ControlLoss.Reason.TAKEN_OVER, ControlSteps.ANNA));
        await().untilAsserted(() -> assertThat(steps.text("control-remark"))
                .isEqualTo("anna took over control of this phone. You can only watch now."));
        await().untilAsserted(() -> assertThat(window.notices()).contains("anna took over control of lab-1"));
        assertThat(isFramed()).isFalse();
    }

    @Test
    void aTouchWithoutControlSaysWhatToDo() {
        watch(ControlSteps.able("lab-1"));
        steps.touch();
        assertThat(steps.text("control-remark"))
                .isEqualTo("View only. Press “Control” (Ctrl+Shift+K) to touch this phone.");
        become(ControlSteps.held("lab-1", "anna"));
        await().until(() -> steps.isShown("control-bar"));
        steps.touch();
        assertThat(steps.text("control-remark")).startsWith("View only: anna controls this phone.");
        become(ControlSteps.hindered("lab-1", InputObstacle.LOCKED));
        await().until(() -> !steps.isShown("control-bar"));
        steps.touch();
        assertThat(steps.text("control-remark")).isEqualTo("View only. The phone is locked. Unlock it by hand.");
    }

    @Test
    void theButtonSaysWhyAPhoneCannotBeControlled() {
        watch(ControlSteps.hindered("lab-1", null));
        assertWhyNot("the phone does not report that it can be controlled");
        become(ControlSteps.hindered("lab-1", InputObstacle.OFF));
        assertWhyNot("the phone's user switched it off");
        become(ControlSteps.able("lab-1"));
        await().until(() -> !steps.node("viewer-control").isDisabled());
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE, Right.WATCH));
        assertWhyNot("you do not have the right “Touch and type”");
    }

    @Test
    void theKeysOfThePhoneHaveNamesAndAreOffWithAReason() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Taken(null));
        await().until(() -> steps.isShown("control-bar"));
        Button power = (Button) steps.node("control-key-power");
        assertThat(power.getAccessibleText()).isEqualTo("Power");
        assertThat(power.getTooltip().getText()).isEqualTo("Power");
        steps.fire("control-key-power");
        assertThat(window.fleet.fakeControl().gestures().getLast().steps())
                .containsExactly(new InputStep.Key(InputKey.POWER, KeyAction.PRESS));

        steps.fire("control-view-only");

        assertThat(TestWindow.fx(() -> DisabledTips.textOf(power))).isEqualTo("Power: “View only” is on");
        assertThat(isFramed()).isFalse();
        assertThat(window.fleet.fakeControl().released()).as("control is kept").isEmpty();
        steps.fire("control-view-only");
        become(ControlSteps.hindered("lab-1", InputObstacle.LOCKED));
        await().until(() -> TestWindow.fx(() -> DisabledTips.textOf(power)).equals("Power: the phone is locked"));
        assertThat(steps.text("control-line")).isEqualTo("You control this phone, but the phone is locked");
    }

    @Test
    void theLastGesturesAreListedWithTheirResult() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Taken(null));
        await().until(() -> steps.isShown("control-bar"));
        steps.fire("control-key-home");
        window.fleet.fakeControl().gestures().getLast().end(new InputOutcome.Done(null, null, null));
        steps.fire("control-gestures");
        assertThat(SideWindows.title(window)).isEqualTo("Last gestures");
        await().untilAsserted(() -> assertThat(cells()).contains("lab-1", "Key: Home", "done"));
    }

    @Test
    void closingTheWatchWindowReleasesThePhone() {
        watch(ControlSteps.able("lab-1"));
        steps.take(new ControlAnswer.Taken(null));
        TestWindow.fx(() -> {
            ControlSteps.scene().getWindow().hide();
            return null;
        });
        assertThat(window.fleet.fakeControl().released()).containsExactly(ControlSteps.LAB_1);
    }

    private void watch(Phone phone) {
        window.fleet.put(phone);
        window.show(1024, 700);
        await().until(() -> window.ids().contains("lab-1"));
        steps.watch("lab-1");
    }

    private void become(Phone phone) {
        window.fleet.put(phone);
        steps.settle();
    }

    private void assertWhyNot(String reason) {
        await().untilAsserted(() -> assertThat(
                TestWindow.<String>fx(() -> DisabledTips.textOf(ControlSteps.scene().lookup("#viewer-control"))))
                .isEqualTo("Control this phone (Ctrl+Shift+K): " + reason));
    }

    private boolean isFramed() {
        return TestWindow.fx(() -> ControlSteps.scene().lookup(".viewer-stage").getPseudoClassStates()
                .contains(ControlFrame.CONTROLLED));
    }

    private void move() {
        TestWindow.fx(() -> {
            Event.fireEvent(ControlSteps.scene().lookup("#viewer-image"), ControlSteps.moved());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void push(KeyCode code) {
        boolean shortcut = code == KeyCode.K;
        TestWindow.fx(() -> {
            Event.fireEvent(ControlSteps.scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shortcut, shortcut, false, false));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String question() {
        return TestWindow.fx(() -> Window.getWindows().stream().map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(pane -> ((DialogPane) pane).getContentText()).findFirst()
                .orElse(""));
    }

    private List<String> cells() {
        return TestWindow.fx(() -> SideWindows.scene(window).getRoot().lookupAll(".table-cell").stream()
                .map(cell -> ((TableCell<?, ?>) cell).getText()).toList());
    }
}
