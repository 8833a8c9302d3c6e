package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

/** Dragging rows from the table onto a group or a tag in the pane beside it. */
class DragWindowTest {
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        robot.release(MouseButton.PRIMARY);
        window.close();
    }

    @Test
    void aRowThatIsNotSelectedIsDraggedAlone() {
        open();
        window.select("p-01", "p-02");

        drag("p-05", "kiosk");
        robot.release(MouseButton.PRIMARY);

        await().untilAsserted(() -> assertThat(having("kiosk")).containsExactly("p-00", "p-05"));
        await().untilAsserted(() -> assertThat(window.notices()).contains("Added p-05 to kiosk"));
    }

    @Test
    void draggingASelectedRowMovesAllSelectedRowsAndKeepsTheSelection() {
        open();
        window.select("p-01", "p-02", "p-03");

        drag("p-02", "cracked");
        robot.release(MouseButton.PRIMARY);

        await().untilAsserted(() -> assertThat(having("cracked")).containsExactly("p-00", "p-01", "p-02", "p-03"));
        assertThat(window.selected()).containsExactlyInAnyOrder("p-01", "p-02", "p-03");
    }

    @Test
    void dropTargetShowsHowManyPhonesItTakes() {
        open();
        window.select("p-00", "p-01", "p-02");

        double width = TestWindow.fx(() -> names().getWidth());
        drag("p-01", "kiosk");

        await().untilAsserted(() -> assertThat(says("kiosk")).isEqualTo("kiosk +2"));
        assertThat(TestWindow.<Double>fx(() -> names().getWidth())).isEqualTo(width);
        assertThat(wears(cell("kiosk"), "target")).isTrue();
        assertThat(wears(cell("lab"), "target")).isFalse();
        assertThat(wears(names(), "taking")).isTrue();
        robot.release(MouseButton.PRIMARY);
        await().untilAsserted(() -> assertThat(says("kiosk")).isEqualTo("kiosk 3"));
        assertThat(wears(names(), "taking")).isFalse();
    }

    @Test
    void escapeCancelsTheDrag() {
        open();
        drag("p-03", "kiosk");
        await().until(() -> wears(cell("kiosk"), "target"));

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !wears(cell("kiosk"), "target"));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(having("kiosk")).containsExactly("p-00");
        assertThat(wears(names(), "taking")).isFalse();
    }

    @Test
    void droppingOutsideAGroupOrTagChangesNothing() {
        open();

        drag("p-03", "All");
        robot.release(MouseButton.PRIMARY);
        drag("p-04", "No group");
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(having("kiosk")).containsExactly("p-00");
        assertThat(window.notices()).isEmpty();
        assertThat(window.ids()).hasSize(60);
    }

    @Test
    void draggingAtTheEdgeScrollsTheList() {
        window.fleet.put(IntStream.range(0, 60).mapToObj(i -> Phones.keeping(Phones.online("p-%02d".formatted(i)),
                new Profile("", List.of("group-%02d".formatted(i)), i == 0 ? List.of("cracked") : List.of(), "", 0)))
                .toArray(Phone[]::new));
        window.show(1440, 800);
        await().until(() -> names() != null && !cells().isEmpty() && window.row("p-03") != null);
        Bounds list = TestWindow.fx(() -> names().localToScreen(names().getLayoutBounds()));

        robot.moveTo(middle(window.row("p-03"))).press(MouseButton.PRIMARY);
        robot.moveTo(list.getMinX() + 60, list.getMaxY() - 8);

        await().until(() -> shows("cracked"));
        await().untilAsserted(() -> assertThat(says("cracked")).isEqualTo("cracked +1"));
        robot.release(MouseButton.PRIMARY);
        await().untilAsserted(() -> assertThat(having("cracked")).containsExactly("p-00", "p-03"));

        drag("p-05", "group-59");
        robot.moveTo(list.getMinX() + 60, list.getMinY() + 8);
        await().until(() -> shows("All"));
    }

    private boolean shows(String entry) {
        return lines().stream().anyMatch(line -> line.getFirst().equals(entry));
    }

    @Test
    void draggingWithinTheTableLeavesSelectionAndScrollPositionUnchanged() {
        open();
        window.scrollTo(20);
        window.select("p-24", "p-25");
        double top = window.top("p-25");

        robot.moveTo(middle(window.row("p-25"))).press(MouseButton.PRIMARY).moveTo(middle(window.row("p-22")))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.selected()).containsExactlyInAnyOrder("p-24", "p-25");
        assertThat(window.top("p-25")).isEqualTo(top);
        robot.clickOn(middle(window.row("p-22")));
        await().untilAsserted(() -> assertThat(window.selected()).containsExactly("p-22"));
    }

    private void open() {
        Phone first = Phones.keeping(Phones.online("p-00"),
                new Profile("", List.of("kiosk"), List.of("cracked"), "", 0));
        Phone last = Phones.keeping(Phones.online("p-59"), new Profile("", List.of("lab"), List.of(), "", 0));
        window.fleet.put(Stream.of(Stream.of(first), IntStream.range(1, 59)
                .mapToObj(i -> Phones.online("p-%02d".formatted(i))), Stream.of(last)).flatMap(all -> all)
                .toArray(Phone[]::new));
        window.show(1440, 800);
        await().until(() -> window.row("p-05") != null);
        await().until(() -> names() != null && cells().size() == 6);
    }

    /** Drags a phone to an entry; the button stays pressed with the pointer on the entry. */
    private void drag(String phone, String entry) {
        robot.moveTo(middle(window.row(phone))).press(MouseButton.PRIMARY);
        robot.moveTo(middle(cell(entry)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D middle(Node node) {
        Bounds bounds = TestWindow.fx(() -> node.localToScreen(node.getLayoutBounds()));
        return new Point2D(bounds.getMinX() + Math.min(120, bounds.getWidth() / 2), bounds.getCenterY());
    }

    private List<String> having(String name) {
        return window.ids().stream().filter(id -> {
            Profile profile = window.fleet.phone(id).profile();
            return profile.groups().contains(name) || profile.tags().contains(name);
        }).toList();
    }

    private ListView<?> names() {
        return (ListView<?>) window.stage().getScene().lookup("#names");
    }

    private List<ListCell<?>> cells() {
        return TestWindow.fx(this::shownCells);
    }

    private List<ListCell<?>> shownCells() {
        return names().lookupAll(".list-cell").stream().<ListCell<?>>map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty()).toList();
    }

    private ListCell<?> cell(String name) {
        return TestWindow.fx(() -> shownCells().stream().filter(cell -> labels(cell).getFirst().equals(name))
                .findFirst().orElseThrow());
    }

    private String says(String name) {
        return lines().stream().filter(line -> line.getFirst().equals(name)).map(line -> String.join(" ", line))
                .findFirst().orElse("");
    }

    /** The list's texts at one moment; the list may be scrolling. */
    private List<List<String>> lines() {
        return TestWindow.fx(() -> shownCells().stream().map(DragWindowTest::labels).toList());
    }

    private static List<String> labels(ListCell<?> cell) {
        return cell.getGraphic().lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
    }

    private static boolean wears(Node node, String pseudoClass) {
        return TestWindow.fx(() -> node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(pseudoClass)));
    }
}
