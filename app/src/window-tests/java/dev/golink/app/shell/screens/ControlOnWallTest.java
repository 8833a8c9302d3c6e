package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.ControlSteps;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.control.view.ControlFrame;
import dev.golink.server.fleet.control.ControlAnswer;

/** Who controls a phone, in the table and on the wall, and the control of the phone in the large view. */
class ControlOnWallTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();

    @Test
    void theTableTheSearchAndTheDetailsTellWhoControlsAPhone() {
        open();
        window.show("controlled_by");
        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("–"));
        assertThat(window.says("lab-2")).contains("anna");
        window.type("controller:anna");
        await().until(() -> window.ids().equals(List.of("lab-2")));
    }

    @Test
    void aTileHasASignAndTheNameOfWhoeverControlsThePhone() {
        open();
        window.press("page-wall");
        await().until(() -> tile("lab-3") != null);
        assertThat(sign("lab-1").isVisible()).isFalse();
        assertThat(sign("lab-2").isVisible()).isTrue();
        assertThat(sign("lab-2").getText()).isEqualTo("anna");
        assertThat(sign("lab-2").getGraphic()).isNotNull();
        assertThat(sign("lab-3").getText()).as("this console's own operator").isEqualTo("you");
        assertThat(
                TestWindow.<String>fx(() -> (String) tile("lab-2").queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .contains("anna controls it");
        window.fleet.put(ControlSteps.able("lab-2"));
        await().until(() -> !sign("lab-2").isVisible());
    }

    @Test
    void thePhoneOfTheLargeViewIsControlledUntilTheViewShowsAnother() {
        enlargeAndControl();
        assertThat(window.text("control-line")).isEqualTo("You control this phone");
        assertThat(TestWindow.<Boolean>fx(() -> window.stage().getScene().lookup(".close-up-stage")
                .getPseudoClassStates().contains(ControlFrame.CONTROLLED))).isTrue();
        window.fire("close-up-next");
        await().until(() -> window.fleet.fakeControl().released().equals(List.of(ControlSteps.LAB_1)));
    }

    @Test
    void theRowSaysWhoControlsThePhone() {
        open();
        assertThat(TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                .map(cell -> ((Labeled) cell).getText()).filter(Objects::nonNull)
                .filter(text -> text.contains(" controls")).sorted().toList()))
                .containsExactly("anna controls · live", TestWindow.OPS.value() + " controls · live");
    }

    @Test
    void closingTheLargeViewReleasesThePhone() {
        enlargeAndControl();
        window.fire("close-up-back");
        await().until(() -> window.fleet.fakeControl().released().equals(List.of(ControlSteps.LAB_1)));
    }

    @Test
    void leavingThePageReleasesThePhone() {
        enlargeAndControl();
        window.fire("page-phones");
        await().until(() -> window.fleet.fakeControl().released().equals(List.of(ControlSteps.LAB_1)));
    }

    @Test
    void anotherLanguageKeepsControlOfThePhoneOfTheLargeView() {
        enlargeAndControl();
        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-chinese");
        await().until(() -> window.text("control-line").equals("你正在操控这台手机"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.fleet.fakeControl().released()).isEmpty();
        window.fire("page-phones");
        await().until(() -> window.fleet.fakeControl().released().equals(List.of(ControlSteps.LAB_1)));
    }

    @Test
    void closingTheConsoleReleasesThePhone() {
        enlargeAndControl();
        TestWindow.fx(() -> {
            window.window().close();
            return null;
        });
        assertThat(window.fleet.fakeControl().released()).containsExactly(ControlSteps.LAB_1);
    }

    @Test
    void theShortcutTakesControlInTheLargeView() {
        open();
        enlarge();
        TestWindow.fx(() -> {
            Event.fireEvent(window.stage().getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, true, true, false, false));
            return null;
        });
        await().until(() -> window.fleet.fakeControl().takings().size() == 1);
    }

    private void open() {
        window.fleet.put(ControlSteps.able("lab-1"), ControlSteps.held("lab-2", "anna"),
                ControlSteps.held("lab-3", TestWindow.OPS.value()));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == 3);
    }

    private void enlarge() {
        window.press("page-wall");
        await().until(() -> tile("lab-1") != null);
        window.select("lab-1");
        TestWindow.fx(() -> {
            Node wall = window.stage().getScene().lookup("#wall");
            wall.requestFocus();
            Event.fireEvent(wall,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        await().until(() -> window.isVisible("close-up"));
    }

    private void enlargeAndControl() {
        open();
        enlarge();
        window.fire("close-up-control");
        await().until(() -> window.fleet.fakeControl().takings().size() == 1);
        window.fleet.fakeControl().takings().getLast().answer().complete(new ControlAnswer.Taken(null));
        await().until(() -> window.isVisible("control-bar"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Labeled sign(String id) {
        return TestWindow.fx(() -> (Labeled) tile(id).lookup(".controller-sign"));
    }

    private Node tile(String id) {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll(".wall-tile").stream()
                .filter(Node::isVisible).filter(tile -> ((Labeled) tile.lookup(".wall-name")).getText().equals(id))
                .findFirst().orElse(null));
    }
}
