package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;

/** Tiles that do not fit on the wall are on its next pages. */
class WallPagesTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void tilesThatDoNotFitAreOnPagesAndPagingKeepsTheSelection() {
        wall.open(WallSteps.many(120));
        assertThat(window.isVisible("wall-pager")).isTrue();
        List<String> first = wall.tiles();
        assertThat(window.text("wall-page-number")).startsWith("Page 1 of ");
        robot.clickOn(wall.tile("lab-2"));
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-page-number")).startsWith("Page 2 of ");
        assertThat(wall.tiles()).doesNotContainAnyElementsOf(first).startsWith("lab-" + (first.size() + 1));
        assertThat(window.selected()).containsExactly("lab-2");
        robot.push(KeyCode.RIGHT);
        assertThat(window.selected()).as("the keyboard went along").containsExactly("lab-" + (first.size() + 3));
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).as("the last page comes before the first one").contains("lab-120");
        robot.clickOn("#wall-page-next");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).isEqualTo(first);
        assertThat(window.selected()).containsExactly("lab-" + (first.size() + 3));
        assertThat(window.accessibleText("wall-page-next")).isEqualTo("Next page");
        robot.clickOn(wall.tile("lab-1"));
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).contains("lab-120");
    }

    @Test
    void pagesWorkInFullScreenAndHiddenTilesAreSoonUnwatched() {
        wall.open(WallSteps.many(200));
        robot.push(KeyCode.F11);
        await().until(() -> window.stage().isFullScreen());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isVisible("wall-pager")).isTrue();
        List<String> first = wall.tiles();
        assertThat(window.fleet.screens()).containsAll(first).hasSizeLessThan(200);
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).doesNotContainAnyElementsOf(first);
        assertThat(window.fleet.screens()).containsAll(wall.tiles());
    }
}
