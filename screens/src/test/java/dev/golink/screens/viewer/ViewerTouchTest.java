package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.frames.Jpegs;
import dev.golink.screens.input.FakeTarget;
import dev.golink.screens.input.HotSpot;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.ui.texts.Texts;

/** Touching the picture in a watch window. */
class ViewerTouchTest extends ScreenViewersSetUp {
    private final FakeTarget fake = new FakeTarget();

    @BeforeEach
    void control() {
        target = fake;
    }

    @ParameterizedTest
    @MethodSource("dev.golink.screens.input.HotSpot#windows")
    void aClickArrivesAtThePixelUnderThePointer(int[] window) {
        show(Locale.ENGLISH);
        boolean lying = window[0] % 2 != 0;
        share(Jpegs.of(lying ? 200 : 90, lying ? 90 : 200), window[0]);
        size(window[1], window[2]);
        ImageView image = lookup("#viewer-image");
        HotSpot.clicksArrive(robot, image, fake, new SeenPicture(90, 200, window[0], 0));
    }

    @Test
    void aDragIsOneGestureInOrder() {
        open();
        ImageView image = lookup("#viewer-image");
        robot.moveTo(image).press(MouseButton.PRIMARY).moveBy(60, -120).moveBy(0, 40).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fake.only().steps()).hasSizeGreaterThan(3);
        assertThat(fake.steps()).startsWith("down 0", "move 0").endsWith("move 0", "up 0");
        assertThat(fake.touches().map(touch -> touch.millis()).toList()).isSorted();
    }

    @Test
    void withControlKeysGoToThePhoneAndWithoutItToTheWindow() {
        open();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.H);
        await().untilAsserted(() -> assertThat(fake.steps()).contains("escape", "tab", "right", "auto “h”"));
        assertThat(windows()).as("Escape is the phone's").hasSize(1);
        robot.push(KeyCode.F3);
        assertThat(fx(() -> viewers.figuresProperty().get())).as("F3 is the window's").isTrue();
        int sent = fake.gestures.size();

        active(false);
        robot.push(KeyCode.TAB);
        assertThat(fx(() -> lookup(".viewer").getScene().getFocusOwner().getId())).as("Tab is the window's")
                .isEqualTo("viewer-stop");
        robot.push(KeyCode.ESCAPE);
        await().until(() -> windows().isEmpty());
        assertThat(fake.gestures).hasSize(sent);
    }

    @Test
    void chineseIsComposedInTheWindowAndArrivesWhole() throws IOException {
        open();
        compose("ni hao", "");
        assertThat(text("#touch-composed")).isEqualTo("ni hao");
        assertThat(fake.gestures).isEmpty();
        snapshot("composing");
        compose("", "你好，𠮷野家");
        await().untilAsserted(() -> assertThat(fake.steps()).containsExactly("commit “你好，𠮷野家”"));
        assertThat(lookup("#touch-composed").isVisible()).isFalse();
    }

    @Test
    void nothingIsSentWhileThePictureIsOldAndTheWindowSaysSo() throws IOException {
        open();
        now.addAndGet(Duration.ofSeconds(14).toNanos());
        await().until(() -> lookup("#viewer-title").getParent().isVisible());
        robot.clickOn("#viewer-image");
        robot.push(KeyCode.A);
        await().untilAsserted(() -> assertThat(reason()).isEqualTo(
                "Not sent: the picture is old. Wait for a new picture."));
        fx(() -> {
            linked.set(false);
            return null;
        });
        robot.clickOn("#viewer-image");
        assertThat(reason()).startsWith("Not sent: there is no connection to the server.");
        assertThat(fake.gestures).isEmpty();
    }

    @Test
    void withoutControlATouchOnlyAsksForIt() {
        fake.active.set(false);
        open();
        robot.clickOn("#viewer-image");
        assertThat(fake.wanted).isEqualTo(1);
        assertThat(fake.gestures).isEmpty();
    }

    @Test
    void theReasonOfARefusalStandsOverThePicture() throws IOException {
        open();
        robot.clickOn("#viewer-image");
        snapshot("touched");
        fx(() -> {
            fake.only().ended().accept(new InputOutcome.Refused(InputRefusal.CHANGED, ""));
            return null;
        });
        assertThat(reason()).isEqualTo("The phone's screen has changed. Look at it and touch again.");
        snapshot("touch-refused");
    }

    @Test
    void anotherLanguageKeepsTouchingPossible() {
        open();
        fx(() -> {
            words.set(Texts.of(Locale.SIMPLIFIED_CHINESE));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#viewer-image");
        fx(() -> {
            fake.only().ended().accept(new InputOutcome.Unreachable());
            return null;
        });
        assertThat(reason()).isEqualTo("手机未连接。请等待恢复。");
    }

    private void open() {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        await().until(() -> fx(() -> {
            Node owner = lookup(".viewer").getScene().getFocusOwner();
            return owner != null && owner.isFocused();
        }));
    }

    private String reason() {
        return fx(() -> {
            Label label = lookup("#touch-reason");
            return label.isVisible() ? label.getText() : "";
        });
    }

    private void active(boolean now) {
        fx(() -> {
            fake.active.set(now);
            return null;
        });
    }

    private void compose(String composed, String committed) {
        fx(() -> {
            Scene scene = lookup(".viewer").getScene();
            Event.fireEvent(scene.getFocusOwner(), new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    composed.isEmpty() ? List.of()
                            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)),
                    committed, 0));
            return null;
        });
    }

    private void size(double width, double height) {
        fx(() -> {
            Stage stage = (Stage) windows().getFirst();
            stage.setX(10);
            stage.setY(10);
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            lookup(".viewer").getScene().getRoot().layout();
            return null;
        });
    }
}
