package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** Which phones have a tile, what the tile shows, and whose screens are watched for it. */
class WallTilesTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void picturesAreShownWithNamePresenceRateAndAge() {
        wall.open(WallSteps.sharing("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.ASKING));
        assertThat(wall.says("lab-2")).contains("Asking", "online", "asking");
        assertThat(wall.says("lab-1")).contains("Sharing", "Waiting for the first picture.");
        wall.picture("lab-1");
        await().until(() -> wall.image("lab-1").getImage() != null);
        window.clock.turn(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(wall.says("lab-1")).anyMatch(text -> text.endsWith("fps · now")
                || text.endsWith("fps · 1 s")).doesNotContain("Sharing"));
        assertThat(wall.accessible("lab-1")).startsWith("Screen of lab-1, Pixel 8, live, ").endsWith("a second.");
        assertThat(wall.accessible("lab-2")).isEqualTo("Screen of lab-2, Pixel 8, asking.");
        window.fleet.put(Phones.silent(WallSteps.sharing("lab-1"), Presence.LATE, Duration.ofSeconds(8)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.says("lab-1")).contains("late");
        assertThat(wall.accessible("lab-1")).contains(", late, live, ");
    }

    @Test
    void aPhoneThatStopsSharingKeepsItsTileUntilTheOperatorTidiesUp() {
        wall.open(WallSteps.many(3));
        window.fleet.put(Phones.sharing(Phones.online("lab-2"), Sharing.DENIED));
        await().untilAsserted(() -> assertThat(wall.says("lab-2")).contains("Refused"));
        window.clock.turn(Duration.ofSeconds(1));
        await().until(() -> window.text("wall-tidy").equals("Tidy up (1)"));
        robot.clickOn("#wall-tidy");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-3");
    }

    @Test
    void onlyVisibleTilesAreWatchedAndTheyStayWatchedWhileSharing() {
        wall.open(WallSteps.many(120));
        List<String> seen = wall.tiles();
        assertThat(seen).hasSizeLessThan(60);
        assertThat(window.fleet.screens()).containsExactlyInAnyOrderElementsOf(seen);
        wall.shortcut(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.fleet.screens()).containsExactlyInAnyOrderElementsOf(seen);
        window.fleet.put(Phones.online("lab-1"));
        await().until(() -> !window.fleet.screens().contains("lab-1"));
    }
}
