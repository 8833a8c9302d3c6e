package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

/** The context menu of phones, in the table, on the wall and over the close-up. */
class PhoneMenuTest {
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    private static Phone phone(String id, String... groups) {
        return Phones.keeping(Phones.sharing(Phones.online(id), Sharing.LIVE),
                new Profile("", List.of(groups), List.of(), "", 0));
    }

    private void show() {
        window.fleet.put(phone("lab-1", "lab_a"), phone("lab-2", "lab_a", "shop"), phone("lab-3"));
        window.show(900, 600);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(3));
        TestWindow.fx(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
            window.stage().requestFocus();
            window.table().requestFocus();
            return null;
        });
    }

    private void askByKeyboard() {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Opens the menu near the top of the node: the headless screen cannot draw a long menu's shadow beyond its edge.
     */
    private void askByPointer(Node at) {
        robot.moveTo(at, Pos.TOP_CENTER, new Point2D(0, 12), Motion.DEFAULT);
        robot.clickOn(MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<ContextMenu> shown() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).filter(Window::isShowing).findFirst());
    }

    private static Stream<MenuItem> all(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu
                ? Stream.concat(Stream.of(item), all(menu.getItems()))
                : Stream.of(item));
    }

    private static MenuItem item(String id) {
        return TestWindow.fx(() -> all(shown().orElseThrow().getItems()).filter(one -> id.equals(one.getId()))
                .findFirst().orElseThrow());
    }

    private static void choose(String id) {
        MenuItem item = item(id);
        TestWindow.fx(() -> {
            item.fire();
            shown().ifPresent(ContextMenu::hide);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> groups(boolean checked) {
        return TestWindow.fx(() -> ((Menu) item("menu-groups")).getItems().stream()
                .filter(CheckMenuItem.class::isInstance).map(CheckMenuItem.class::cast)
                .filter(one -> one.isSelected() == checked).map(MenuItem::getText).toList());
    }

    private Node tile(String id) {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll(".wall-tile").stream()
                .filter(Node::isVisible)
                .filter(tile -> id.equals(((Labeled) tile.lookup(".wall-name")).getText())).findFirst().orElseThrow());
    }

    private void toTheWall() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await().untilAsserted(() -> assertThat(tile("lab-3")).isNotNull());
    }

    @Test
    void keyboardOpensTheMenuBesideTheRowForTheSelection() {
        show();
        window.select("lab-3");

        askByKeyboard();

        double menu = TestWindow.fx(() -> shown().orElseThrow().getAnchorY());
        Node row = window.row("lab-3");
        double middle = TestWindow.fx(() -> row.localToScreen(row.getLayoutBounds()).getCenterY());
        assertThat(Math.abs(menu - middle)).isLessThan(40);
        choose("menu-stop");
        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(sent -> sent.phone().value())
                .containsExactly("lab-3"));
    }

    @Test
    void rightClickOnASelectedRowOpensTheMenuForTheSelection() {
        show();
        window.select("lab-1", "lab-2");

        askByPointer(window.row("lab-2"));

        assertThat(window.selected()).containsExactlyInAnyOrder("lab-1", "lab-2");
        assertThat(shown()).isPresent();
    }

    @Test
    void rightClickOnAnUnselectedRowSelectsThatRowAlone() {
        show();
        window.select("lab-1", "lab-2");

        askByPointer(window.row("lab-3"));

        assertThat(window.selected()).containsExactly("lab-3");
        assertThat(shown()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void itHasRoomInTheLowestWindow(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        show();
        window.select("lab-1");
        askByKeyboard();
        assertThat(TestWindow.fx(() -> shown().orElseThrow().getHeight())).isBetween(200.0, 560.0);
        TestWindow.fx(() -> {
            shown().ifPresent(ContextMenu::hide);
            return null;
        });

        toTheWall();
        askByPointer(tile("lab-3"));

        assertThat(TestWindow.fx(() -> shown().orElseThrow().getHeight())).isBetween(200.0, 560.0);
        assertThat(TestWindow.fx(() -> all(shown().orElseThrow().getItems()).map(MenuItem::getId)
                .filter(id -> id != null).toList())).contains("menu-start", "menu-stop", "menu-message", "menu-watch",
                        "menu-keep-screenshot", "menu-keep-record", "menu-keep-stop", "menu-keep-copy",
                        "menu-keep-replay", "menu-details", "menu-rename", "menu-groups", "menu-tags", "copy",
                        "clear-selected");
    }

    @Test
    void menuAddsGroupsToSelectedPhonesAndRemovesThem() {
        show();
        window.select("lab-1", "lab-2");

        askByKeyboard();
        assertThat(groups(true)).containsExactly("lab_a");
        assertThat(groups(false)).containsExactly("shop (1 of 2)");
        TestWindow.fx(() -> {
            ((Menu) item("menu-groups")).getItems().stream().filter(one -> "shop (1 of 2)".equals(one.getText()))
                    .findFirst().orElseThrow().fire();
            shown().ifPresent(ContextMenu::hide);
            return null;
        });
        await().untilAsserted(() -> assertThat(window.fleet.phone("lab-1").profile().groups()).contains("shop"));

        askByKeyboard();
        assertThat(groups(true)).containsExactly("lab_a", "shop");
        choose("menu-groups-other");
        await().until(() -> window.isVisible("name-field"));
    }

    @Test
    void menuRenamesOnePhone() {
        show();
        window.select("lab-1", "lab-2");
        askByKeyboard();
        assertThat(item("menu-rename").isDisable()).as("of two phones").isTrue();
        TestWindow.fx(() -> {
            shown().ifPresent(ContextMenu::hide);
            return null;
        });

        window.select("lab-2");
        askByKeyboard();
        choose("menu-rename");

        await().until(() -> window.isVisible("details"));
        await().untilAsserted(() -> assertThat(TestWindow.fx(() -> String
                .valueOf(window.stage().getScene().getFocusOwner().getId()))).contains("nickname"));
    }

    @Test
    void onTheWallTheMenuIsForTheClickedTileOrTheSelection() {
        show();
        window.select("lab-1");
        toTheWall();

        askByPointer(tile("lab-3"));
        assertThat(window.selected()).containsExactly("lab-3");
        TestWindow.fx(() -> {
            shown().ifPresent(ContextMenu::hide);
            window.stage().getScene().lookup("#wall").requestFocus();
            return null;
        });
        askByKeyboard();

        choose("menu-stop");
        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(sent -> sent.phone().value())
                .containsExactly("lab-3"));
    }

    @Test
    void inTheCloseUpTheMenuIsForItsPhone() {
        show();
        toTheWall();
        robot.doubleClickOn(tile("lab-2"));
        await().until(() -> window.isVisible("close-up"));
        window.select("lab-1");

        askByPointer(TestWindow.fx(() -> window.stage().getScene().lookup("#close-up")));

        assertThat(window.selected()).containsExactly("lab-2");
        assertThat(item("menu-keep-screenshot").isDisable()).isFalse();
    }
}
