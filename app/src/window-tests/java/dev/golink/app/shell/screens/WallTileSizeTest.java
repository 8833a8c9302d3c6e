package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;

/** The size of the wall's tiles, and that the settings remember it. */
class WallTileSizeTest {
    @AutoClose
    private TestWindow window = TestWindow.english();
    private WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void tileSizeCanBeChangedAndIsSaved() {
        wall.open(WallSteps.many(3));
        wall.shortcut(KeyCode.DIGIT9);
        double usual = wall.width("lab-1");
        robot.press(KeyCode.CONTROL).push(KeyCode.EQUALS).push(KeyCode.EQUALS).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        double larger = wall.width("lab-1");
        assertThat(larger).isGreaterThan(usual);
        window.close();
        TestWindow next = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, window.settings);
        window = next;
        wall = new WallSteps(next);
        wall.open(WallSteps.many(3));
        assertThat(wall.width("lab-1")).isEqualTo(larger);
        wall.shortcut(KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.width("lab-1")).isEqualTo(usual);
    }

    @Test
    void fittingTilesToTheRoomCanBeSwitchedAndIsSaved() {
        wall.open(WallSteps.many(6));
        double fitted = wall.width("lab-1");
        assertThat(wall.lowest()).isGreaterThan(0.9);
        wall.shortcut(KeyCode.DIGIT9);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.width("lab-1")).isLessThan(fitted);
        window.close();
        TestWindow next = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, window.settings);
        window = next;
        wall = new WallSteps(next);
        wall.open(WallSteps.many(6));
        assertThat(wall.width("lab-1")).as("the choice is remembered").isLessThan(fitted);
        robot.clickOn("#wall-fit");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.width("lab-1")).isEqualTo(fitted);
    }

    @Test
    void enlargingStartsFromTheFittedTileSize() {
        wall.open(WallSteps.many(6));
        double fitted = wall.width("lab-1");
        robot.press(KeyCode.CONTROL).push(KeyCode.EQUALS).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.width("lab-1")).isGreaterThan(fitted);
        assertThat(((CheckBox) window.stage().getScene().lookup("#wall-fit")).isSelected()).isFalse();
    }
}
