package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.ui.scenes.DisabledTips;

/** Commands that are not given in the toolbar are disabled too without the right for them. */
class CommandRightsWindowTest extends RunsSetUp {
    private static final String WHY = "you do not have the right “Start and stop sharing”";

    @Test
    void aRunIsNotTriedAgain() {
        open(25);
        window.choose("menu-start-shown");
        window.sayYes();
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(window.text("run-cancel")).isEqualTo("Cancel remaining (5)"));
        window.fleet.answer("lab-1", new Outcome.Unreachable());
        await().until(() -> window.isEnabled("run-retry"));

        window.fleet.fakeAccess().rights(Role.VIEWER.rights());

        await().until(() -> !window.isEnabled("run-retry"));
        assertThat(tip(window.stage(), "run-retry")).endsWith(WHY);
    }

    @Test
    void aWatchWindowNeitherStartsNorStopsSharing() {
        open(1);
        watch("lab-0");
        assertThat(tip(viewer(), "viewer-start")).isEmpty();

        window.fleet.fakeAccess().rights(Role.VIEWER.rights());

        await().untilAsserted(() -> assertThat(List.of("viewer-start", "viewer-stop"))
                .allSatisfy(id -> assertThat(tip(viewer(), id)).endsWith(WHY)));
    }

    @Test
    void aRightThatIsGivenLaterEnablesTheButtonsOfAWatchWindow() {
        window.fleet.fakeAccess().rights(Role.VIEWER.rights());
        open(1);
        watch("lab-0");
        assertThat(tip(viewer(), "viewer-start")).endsWith(WHY);

        window.fleet.fakeAccess().rights(Role.OPERATOR.rights());

        await().untilAsserted(() -> assertThat(tip(viewer(), "viewer-start")).isEmpty());
    }

    private void watch(String id) {
        window.select(id);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);
        await().until(() -> !window.otherWindows().isEmpty());
    }

    private Window viewer() {
        return TestWindow.fx(() -> viewers().findFirst().orElseThrow());
    }

    private static Stream<Window> viewers() {
        return Window.getWindows().stream()
                .filter(one -> one.getScene() != null && one.getScene().lookup("#viewer-start") != null);
    }

    /** Why a control is disabled; empty if it is enabled. */
    private static String tip(Window of, String id) {
        return TestWindow.fx(() -> {
            Node node = of.getScene().lookup("#" + id);
            return DisabledTips.textOf(node);
        });
    }
}
