package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.scenes.DisabledTips;

/**
 * Disabled controls and menu items give their reason: controls by a tooltip and to screen readers, menu items in their
 * text.
 */
class DisabledReasonsTest {
    private final FxRobot robot = new FxRobot();
    private TestWindow window = TestWindow.english();

    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyDisabledControlAndEntryOfEveryPageSaysWhy(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.LOOPBACK);
        window.show(1280, 800);
        assertThat(silent(window.stage().getScene())).as("empty").isEmpty();

        window.fleet.put(Phones.online("lab-1"), Phones.gone(Phones.online("lab-2"), Departure.Reason.CONNECTION_LOST,
                Duration.ofMinutes(1)), Phones.sharing(Phones.online("lab-3"), Sharing.LIVE));
        await().until(() -> window.ids().size() == 3);
        for (String id : List.of("lab-1", "lab-2", "lab-3")) {
            window.select(id);
            assertThat(silent(window.stage().getScene())).as("%s selected", id).isEmpty();
        }
        window.fire("bell");
        window.fire("notice-rules");
        assertThat(silent(window.stage().getScene())).as("rules").isEmpty();
        window.select("lab-1");
        window.press("action-message");
        assertThat(silent(window.stage().getScene())).as("message").isEmpty();
        window.press("action-start");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(silent(window.stage().getScene())).as("runs").isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(silent(window.stage().getScene())).as("wall").isEmpty();
    }

    @Test
    void disabledControlsGiveTheReasonWithoutALink() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1280, 800);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-1");

        link.become(new LinkState.Lost(HandClock.BEGINNING, HandClock.BEGINNING.plus(Duration.ofSeconds(9)),
                new LinkLoss(LinkLoss.Kind.BROKEN, "")));

        await().untilAsserted(() -> assertThat(why("action-start")).isEqualTo("Start: no connection to the server"));
        assertThat(silent(window.stage().getScene())).isEmpty();
        assertThat(entry("menu-start-shown")).isEqualTo("Start all shown (1) (no connection to the server)");
    }

    @Test
    void reasonDependsOnTheSelectedPhones() {
        window.fleet.put(Phones.online("free"), Phones.unable(Phones.online("old")),
                Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.gone(Phones.online("gone"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(1)));
        window.show(1280, 800);
        await().until(() -> window.ids().size() == 4);

        assertThat(why("action-start")).isEqualTo("Start: no phone is selected");
        window.select("old");
        assertThat(why("action-start")).isEqualTo("Start: the phone can't share its screen");
        assertThat(why("action-stop")).isEqualTo("Stop: the phone does not share its screen");
        window.select("live");
        assertThat(why("action-start")).isEqualTo("Start: the phone is already sharing or was asked");
        window.select("gone");
        assertThat(why("action-message")).isEqualTo("Message: the phone is offline");
        window.select("old", "gone");
        assertThat(why("action-start")).isEqualTo("Start: selected phones: 1 offline, 1 can't share");
        assertThat(why("action-watch")).isEqualTo("Watch: no selected phone shares its screen");
        window.select("free");
        assertThat(why("action-start")).isEmpty();
        assertThat(help("action-start")).isEqualTo("Ask the selected phones to share their screens");
        assertThat(entry("menu-keep-record")).isEqualTo("Record (the phone does not share its screen)");
    }

    @Test
    void anUnavailableShortcutShowsTheReasonAndTheRemedy() {
        window.fleet.put(Phones.online("lab-1"), Phones.unable(Phones.online("old")));
        window.show(1280, 800);
        await().until(() -> window.ids().size() == 2);
        focusTheTable();
        window.select();

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notices()).containsExactly("Ctrl+↵: no phone is selected; select phones first");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(window.notices()).contains("Ctrl+C: no phone is selected; select phones first");
        window.select("old");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notices()).contains("Ctrl+↵: the phone can't share its screen");
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void reasonForAShortcutFollowsALanguageChange() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1280, 800);
        await().until(() -> window.ids().size() == 1);
        focusTheTable();
        window.select();

        robot.push(KeyCode.CONTROL, KeyCode.M);
        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-chinese");

        assertThat(window.notices()).containsExactly("Ctrl+M：未选择手机，请先选择手机");
    }

    private void focusTheTable() {
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
    }

    @Test
    void pointerOverADisabledButtonShowsTheReason() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1280, 800);
        await().until(() -> window.ids().size() == 1);

        robot.moveTo("#action-start");
        await().untilAsserted(() -> assertThat(tips()).containsExactly("Start: no phone is selected"));
        robot.moveTo("#action-stop");
        await().untilAsserted(() -> assertThat(tips()).containsExactly("Stop: no phone is selected"));
        robot.moveTo("#search-field");
        await().untilAsserted(() -> assertThat(tips()).noneMatch(tip -> tip.contains("no phone is selected")));
    }

    private String why(String id) {
        return TestWindow.fx(() -> DisabledTips.textOf(window.stage().getScene().lookup("#" + id)));
    }

    private String help(String id) {
        return TestWindow.fx(() -> window.stage().getScene().lookup("#" + id).getAccessibleHelp());
    }

    private String entry(String id) {
        return TestWindow.fx(() -> entries(window.stage().getScene()).filter(item -> id.equals(item.getId()))
                .findFirst().orElseThrow().getText());
    }

    private static List<String> tips() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Tooltip.class::isInstance)
                .filter(Window::isShowing).map(tip -> ((Tooltip) tip).getText()).toList());
    }

    /** The disabled controls and menu items that do not give a reason. */
    private static List<String> silent(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        return TestWindow.fx(() -> {
            List<String> silent = new ArrayList<>();
            nodes(scene.getRoot()).filter(node -> node instanceof Control && node.isDisable())
                    .filter(node -> DisabledTips.textOf(node).isEmpty()
                            || !DisabledTips.textOf(node).equals(node.getAccessibleHelp()))
                    .forEach(node -> silent.add(node.toString()));
            entries(scene).filter(MenuItem::isDisable).filter(item -> !(item instanceof SeparatorMenuItem))
                    .filter(item -> !item.getText().endsWith(")") && !item.getText().endsWith("）"))
                    .forEach(item -> silent.add(item.getText()));
            return silent;
        });
    }

    /** All items of all menus, except the names of operators, which are only texts. */
    private static Stream<MenuItem> entries(Scene scene) {
        return nodes(scene.getRoot()).flatMap(node -> {
            if (node instanceof MenuButton button && !"filter-operators".equals(button.getId())) {
                return button.getItems().stream();
            }
            ContextMenu menu = node instanceof Control control ? control.getContextMenu() : null;
            return menu == null ? Stream.empty() : menu.getItems().stream();
        }).flatMap(DisabledReasonsTest::within);
    }

    private static Stream<MenuItem> within(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(DisabledReasonsTest::within))
                : Stream.of(item);
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(DisabledReasonsTest::nodes))
                : Stream.of(node);
    }
}
