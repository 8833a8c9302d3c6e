package dev.golink.app.shell.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** The groups and tags beside the table, and the history of the online count above them. */
class NamesWindowTest {
    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void groupsAreListedInNaturalOrderWithCounts() {
        open();

        await().untilAsserted(() -> assertThat(list()).containsExactly("All 4", "lab-2 1", "lab-10 2", "No group 1",
                "Tags ", "cracked 1"));
    }

    @Test
    void countsFollowTheFleet() {
        open();

        window.fleet.edit(Set.of(new PhoneId("d")), ProfileEdit.groups(Set.of("lab-2"), Set.of()));
        await().untilAsserted(() -> assertThat(list()).contains("All 4", "lab-2 2", "No group 0"));
        window.fleet.forget("d");

        await().untilAsserted(() -> assertThat(list()).contains("All 3", "lab-2 1"));
    }

    @Test
    void aClickFiltersAndAnotherClickShowsAllAgain() {
        open();
        assertThat(active()).isEqualTo("All 4");

        robot.clickOn(cell("lab-10 2"));
        await().untilAsserted(() -> assertThat(active()).isEqualTo("lab-10 2"));
        robot.clickOn(cell("cracked 1"));
        await().untilAsserted(() -> assertThat(active()).isEqualTo("cracked 1"));
        robot.clickOn(cell("cracked 1"));

        await().untilAsserted(() -> assertThat(active()).isEqualTo("All 4"));
    }

    @Test
    void enterFiltersByTheSelectedName() {
        open();
        focus();

        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(active()).isEqualTo("lab-2 1"));
    }

    @Test
    void activeFilterIsMarkedByAShapeToo() {
        open();

        assertThat(TestWindow.<Double>fx(() -> cell("All 4").lookup(".mark").getBoundsInParent().getHeight()))
                .isPositive();
        assertThat(TestWindow.<Boolean>fx(() -> background(cell("All 4")) && !background(cell("lab-10 2")))).isTrue();
    }

    private static boolean background(Node cell) {
        return ((javafx.scene.layout.Region) cell.lookup(".mark")).getBackground() != null;
    }

    @Test
    void aGroupIsRenamedForAllItsPhones() {
        open();
        select("lab-10 2");

        robot.push(KeyCode.F2);
        await().until(() -> isShown("rename-field"));
        robot.write("kiosk").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(list()).contains("kiosk 2").doesNotContain("lab-10 2"));
        assertThat(window.fleet.phone("b").profile().groups()).containsExactly("kiosk");
    }

    @Test
    void aGroupIsDeletedOnlyAfterAQuestion() {
        open();
        select("lab-10 2");

        robot.push(KeyCode.DELETE);
        await().until(() -> isShown("card-yes"));
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !isShown("card-yes"));
        assertThat(list()).contains("lab-10 2");

        robot.push(KeyCode.DELETE);
        await().until(() -> isShown("card-yes"));
        window.press("card-yes");

        await().untilAsserted(() -> assertThat(list()).contains("No group 3").doesNotContain("lab-10 2"));
        assertThat(window.ids()).hasSize(4);
    }

    @Test
    void allPhonesOfAGroupCanBeSelected() {
        open();
        select("lab-10 2");
        TestWindow.fx(() -> {
            names().fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null));
            return null;
        });

        MenuItem item = await().until(this::selectItem, found -> found != null);
        TestWindow.fx(() -> {
            item.fire();
            return null;
        });

        await().untilAsserted(() -> assertThat(window.selected()).containsExactlyInAnyOrder("b", "c"));
    }

    @Test
    void arrowKeysChangeTheWidthAndItIsSaved() {
        open();
        double before = width();
        TestWindow.fx(() -> {
            window.stage().getScene().lookup(".side-pane.left > .edge").requestFocus();
            return null;
        });

        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        await().untilAsserted(() -> assertThat(width()).isEqualTo(before + 32));
        window.close();
        window.show(1440, 800);

        await().until(() -> isShown("names"));
        assertThat(width()).isEqualTo(before + 32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffInTheList(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(DetailsFleet.phones());
        window.show(1024, 700);
        await().until(() -> window.row("lab-1") != null);
        DetailsFleet.openBoth(window);

        await().untilAsserted(() -> assertThat(window.all("#names .label")).hasSizeGreaterThan(6)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse()));
        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        assertThat(window.all(".head .label", ".head .button", ".head .toggle-button")).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue());
    }

    @Test
    void heartbeatsOfTenThousandPhonesDoNotRebuildTheList() {
        window.fleet.reset(IntStream.range(0, 10_000)
                .mapToObj(i -> in("p-" + i, List.of("g-" + i % 40), List.of())).toList());
        window.show(1440, 800);
        await().untilAsserted(() -> assertThat(list()).contains("All 10,000", "g-0 250"));
        Object first = TestWindow.fx(() -> names().getItems().getFirst());

        window.fleet.put(Phones.battery(window.fleet.phone("p-7"), 3, false));
        await().untilAsserted(() -> assertThat(window.table().getItems().stream()
                .filter(row -> row.id().value().equals("p-7")).findFirst().orElseThrow().phone().vitals().battery())
                .isEqualTo(3));

        assertThat(TestWindow.<Object>fx(() -> names().getItems().getFirst())).isSameAs(first);
    }

    @Test
    void onlineCountOfTheLastHourIsDescribedInText() {
        window.fleet.reset(SampleFleet.phones());
        window.show(1200, 800);
        await().until(() -> window.ids().size() == 30);

        window.clock.turn(Duration.ofMinutes(2));
        window.fleet.put(Phones.online("new"));

        await().untilAsserted(() -> assertThat(online()).isEqualTo(
                "Online in the last hour: lowest 26 at 15:09, highest 27 at 15:11. The data covers 20 s."));
    }

    private String online() {
        return TestWindow.fx(() -> String.valueOf(window.stage().getScene().lookup("#online-history")
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private void open() {
        window.fleet.put(in("a", List.of("lab-2"), List.of()), in("b", List.of("lab-10"), List.of("cracked")),
                in("c", List.of("lab-10"), List.of()), in("d", List.of(), List.of()));
        window.show(1440, 800);
        await().until(() -> isShown("names"));
        await().until(() -> list().size() == 6);
    }

    private static Phone in(String id, List<String> groups, List<String> tags) {
        return Phones.keeping(Phones.online(id), new Profile("", groups, tags, "", 0));
    }

    private ListView<?> names() {
        return (ListView<?>) window.stage().getScene().lookup("#names");
    }

    private List<ListCell<?>> cells() {
        return TestWindow.fx(() -> IntStream.range(0, names().getItems().size())
                .<ListCell<?>>mapToObj(i -> names().lookupAll(".list-cell").stream()
                        .map(node -> (ListCell<?>) node)
                        .filter(cell -> cell.getIndex() == i && cell.isVisible() && !cell.isEmpty())
                        .findFirst().orElse(null))
                .filter(cell -> cell != null).toList());
    }

    private List<String> list() {
        return cells().stream().map(NamesWindowTest::text).toList();
    }

    private static String text(Node cell) {
        return TestWindow.fx(() -> {
            List<String> labels = ((ListCell<?>) cell).getGraphic().lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText()).toList();
            return labels.get(0) + " " + labels.get(1);
        });
    }

    private ListCell<?> cell(String text) {
        return cells().stream().filter(cell -> text(cell).equals(text)).findFirst().orElseThrow();
    }

    /** The accessible text of the one entry that filters the table. */
    private String active() {
        List<String> active = cells().stream()
                .map(cell -> TestWindow.<String>fx(() -> String.valueOf(cell.getAccessibleText())))
                .filter(text -> text.endsWith(", filter on")).toList();
        assertThat(active).hasSize(1);
        return active.getFirst().replace(", filter on", "");
    }

    private void select(String text) {
        focus();
        int index = TestWindow.fx(() -> cell(text).getIndex());
        TestWindow.fx(() -> {
            names().getSelectionModel().select(index);
            return null;
        });
    }

    private void focus() {
        TestWindow.fx(() -> {
            names().requestFocus();
            names().getSelectionModel().select(0);
            return null;
        });
    }

    private MenuItem selectItem() {
        return TestWindow.fx(() -> names().getContextMenu().isShowing() && !Window.getWindows().isEmpty()
                ? names().getContextMenu().getItems().stream().filter(item -> "groups.select".equals(item.getId()))
                        .findFirst().orElse(null)
                : null);
    }

    private double width() {
        return TestWindow.fx(() -> names().getParent().getLayoutBounds().getWidth());
    }

    private boolean isShown(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            return node != null && node.isVisible();
        });
    }
}
