package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;

/** Arranging the tiles by hand. */
class WallOrderTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void draggingAndKeysArrangeTilesAndTheTablesOrderCanBeRestored() {
        wall.open(WallSteps.many(4));
        robot.drag(wall.tile("lab-4"), MouseButton.PRIMARY);
        robot.moveTo(wall.leftOf("lab-2"));
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-4", "lab-2", "lab-3");
        robot.press(KeyCode.ALT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4");
        robot.press(KeyCode.ALT).push(KeyCode.HOME).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-4", "lab-1", "lab-2", "lab-3");
        assertThat(window.text("wall-order")).isEqualTo("Manual order");
        robot.clickOn("#wall-order");
        robot.clickOn("Table order");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4");
    }

    @Test
    void escapeLeavesADraggedTileWhereItWas() {
        wall.open(WallSteps.many(3));
        robot.drag(wall.tile("lab-3"), MouseButton.PRIMARY);
        robot.moveTo(wall.leftOf("lab-1"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-2", "lab-3");
    }
}
