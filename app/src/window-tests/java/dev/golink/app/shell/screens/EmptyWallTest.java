package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.fixtures.Phones;

/** The texts of a wall without tiles. */
class EmptyWallTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void anEmptyWallSaysWhatToDo() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        wall.shortcut(KeyCode.DIGIT2);
        assertThat(window.isVisible("wall-empty")).isTrue();
        assertThat(window.text("wall-empty-what"))
                .isEqualTo("Select phones in the table and press Ctrl+Enter to request"
                        + " their screens.");
        robot.clickOn("#wall-to-phones");
        assertThat(window.isVisible("roster")).isTrue();

        window.fleet.put(WallSteps.sharing("lab-2"));
        wall.shortcut(KeyCode.DIGIT2);
        window.type("lab-1");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-empty-what")).isEqualTo("1 phone shares its screen, but the filter hides it.");
        robot.clickOn("#wall-end-filter");
        assertThat(wall.tiles()).containsExactly("lab-2");
    }

    @Test
    void anEmptyWallDoesNotSuggestWhatNoPhoneCanDo() {
        window.fleet.put(Phones.gone(Phones.online("gone"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(1)));
        window.show(1024, 700);
        wall.shortcut(KeyCode.DIGIT2);
        assertThat(window.text("wall-empty-what")).isEqualTo("No phone is connected.");

        window.fleet.put(Phones.unable(Phones.online("lab-1")));
        await().untilAsserted(() -> assertThat(window.text("wall-empty-what"))
                .isEqualTo("No connected phone can share its screen."));
        window.fleet.put(Phones.online("lab-2"));
        await().untilAsserted(
                () -> assertThat(window.text("wall-empty-what")).startsWith("Select phones in the table and press"));
    }
}
