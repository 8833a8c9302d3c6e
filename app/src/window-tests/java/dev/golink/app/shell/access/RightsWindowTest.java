package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** What an operator may not do is disabled, and the window says why. */
class RightsWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void anAdministratorMayDoEverything() {
        open(Role.ADMIN.rights());

        assertThat(Stream.of("action-start", "action-message", "action-watch")).allMatch(window::isEnabled);
        assertThat(disabled("menu-revoke", "menu-disconnect", "menu-start-shown", "menu-pair-again")).isEmpty();
    }

    @Test
    void aViewerMayOnlyWatch() {
        open(Role.VIEWER.rights());

        await().until(() -> !window.isEnabled("action-start"));
        assertThat(window.isEnabled("action-message")).isFalse();
        assertThat(window.isEnabled("action-watch")).isTrue();
        assertThat(help("action-start")).contains("you do not have the right “Start and stop sharing”");
        assertThat(disabled("menu-revoke", "menu-disconnect", "menu-locate", "menu-custom", "menu-start-shown",
                "menu-pair-again")).hasSize(6).allMatch(text -> text.contains("you do not have the right"));
    }

    @Test
    void aKeyOfAnActionThatIsNotAllowedSaysWhy() {
        open(Role.VIEWER.rights());
        await().until(() -> !window.isEnabled("action-start"));

        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("you do not have the right")));
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void aRightThatIsGivenLaterEnablesItsActions() {
        open(Role.VIEWER.rights());
        await().until(() -> !window.isEnabled("action-start"));

        window.fleet.fakeAccess().rights(Role.OPERATOR.rights());

        await().until(() -> window.isEnabled("action-start"));
    }

    @Test
    void withoutTheRightToWatchNoScreenIsOpened() {
        open(Rights.of(Right.SEE));

        await().until(() -> !window.isEnabled("action-watch"));
        assertThat(help("action-watch")).contains("Watch screens");
    }

    @Test
    void anOpenServerIsAnnouncedInRed() {
        open(Role.ADMIN.rights());
        assertThat(window.isVisible("open-server")).isFalse();

        window.fleet.fakeAccess().view(AccessSamples.open());

        await().until(() -> window.isVisible("open-server"));
        assertThat(window.text("open-server")).startsWith("This server lets in everybody on the network");
        window.fleet.fakeAccess().view(AccessSamples.code(false, 0));
        await().until(() -> !window.isVisible("open-server"));
    }

    private void open(Rights rights) {
        window.fleet.fakeAccess().rights(rights);
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.gone(Phones.online("lab-3"), Reason.CONNECTION_LOST,
                        Duration.ofMinutes(1)));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == 3);
        window.select("lab-1");
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
    }

    private String help(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            return String.valueOf(node.getAccessibleHelp());
        });
    }

    /** The texts of those of the menu's items that are disabled. */
    private List<String> disabled(String... ids) {
        List<String> wanted = List.of(ids);
        return TestWindow.fx(() -> ((MenuButton) window.stage().getScene().lookup("#action-more")).getItems().stream()
                .filter(item -> item.getId() != null && wanted.contains(item.getId()) && item.isDisable())
                .map(MenuItem::getText).toList());
    }
}
