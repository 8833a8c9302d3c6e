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

/** One enlarged phone, and the wall on the full screen. */
class EnlargedWallTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void enterShowsACloseUpAndEscapeClosesItWhileTilesContinue() {
        wall.open(WallSteps.many(4));
        robot.clickOn(wall.tile("lab-2"));
        robot.push(KeyCode.ENTER);
        await().until(() -> window.isVisible("close-up"));
        assertThat(window.text("close-up-name")).isEqualTo("lab-2 · Pixel 8");
        wall.picture("lab-2");
        wall.picture("lab-3");
        await().until(() -> wall.image("lab-3").getImage() != null && wall.closeUp().getImage() != null);
        assertThat(TestWindow.fx(() -> wall.closeUp().getFitHeight()))
                .isGreaterThan(1.3 * TestWindow.fx(() -> wall.image("lab-3").getFitHeight()));
        robot.clickOn("#close-up-next");
        assertThat(window.text("close-up-name")).isEqualTo("lab-3 · Pixel 8");
        assertThat(window.selected()).containsExactly("lab-3");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.isVisible("close-up")).isFalse();
        robot.doubleClickOn(wall.tile("lab-4"));
        assertThat(window.text("close-up-name")).isEqualTo("lab-4 · Pixel 8");
    }

    @Test
    void f11ShowsOnlyTheWallAndEscapeRestoresTheWindow() {
        wall.open(WallSteps.many(4));
        robot.clickOn(wall.tile("lab-1"));
        robot.push(KeyCode.F11);
        await().until(() -> window.stage().isFullScreen());
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : List.of("search-field", "page-wall", "status-known", "wall-zoom")) {
            assertThat(wall.isShown(id)).as(id).isFalse();
        }
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage().isFullScreen()).as("the large picture ends first").isTrue();
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !window.stage().isFullScreen());
        assertThat(wall.isShown("page-wall")).isTrue();
    }
}
