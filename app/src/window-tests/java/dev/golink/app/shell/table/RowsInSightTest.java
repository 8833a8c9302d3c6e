package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;

/** Each row of the table shows its own phone, however the list changes. */
class RowsInSightTest {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final TestWindow window = TestWindow.english();

    @BeforeEach
    void open() {
        window.fleet.put(IntStream.range(0, 200).mapToObj(RowsInSightTest::phone).toArray(Phone[]::new));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 200);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void rowsShowTheirPhonesForEverySearch() {
        for (String typed : List.of("lab-1", "lab-17", "", "presence:late", "nobody", "lab-19", "")) {
            window.type(typed);

            await().untilAsserted(this::rowsTellOfTheirPhones);
        }
    }

    @Test
    void rowsShowTheirPhonesAfterScrollingAndSorting() {
        for (TableColumn.SortType type : List.of(TableColumn.SortType.DESCENDING, TableColumn.SortType.ASCENDING)) {
            window.scrollTo(120);
            TestWindow.fx(() -> {
                window.column("phone").setSortType(type);
                return null;
            });

            await().untilAsserted(this::rowsTellOfTheirPhones);
        }
    }

    @Test
    void accessibleTextOfAHiddenRowFollowsTheSortOrder() {
        assertThat(readOut(150)).startsWith("lab-150");

        TestWindow.fx(() -> {
            window.column("phone").setSortType(TableColumn.SortType.DESCENDING);
            return null;
        });

        await().untilAsserted(() -> assertThat(readOut(150)).startsWith("lab-49"));
    }

    @Test
    void scrollBarThumbStaysLargeEnoughWithThousandsOfRows() {
        window.fleet.put(IntStream.range(200, 5_000).mapToObj(RowsInSightTest::phone).toArray(Phone[]::new));
        await().until(() -> window.ids().size() == 5_000);

        Region thumb = (Region) window.stage().getScene().lookup(".table-view .scroll-bar:vertical > .thumb");

        await().untilAsserted(() -> assertThat(thumb.getHeight()).isBetween(20.0, 40.0));
    }

    /** The text that a screen reader reads when the focus moves to a row, wherever the table is scrolled. */
    private String readOut(int index) {
        return TestWindow.fx(() -> {
            window.table().getFocusModel().focus(index);
            Object item = window.table().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            TableRow<?> row = item instanceof TableCell<?, ?> cell ? cell.getTableRow() : (TableRow<?>) item;
            return row.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString();
        });
    }

    private void rowsTellOfTheirPhones() {
        assertThat(rowsThatLie()).isEmpty();
    }

    private List<String> rowsThatLie() {
        return TestWindow.fx(() -> {
            List<PhoneRow> items = List.copyOf(window.table().getItems());
            List<? extends TableRow<?>> rows = window.table().lookupAll(".table-row-cell").stream()
                    .filter(RowsInSightTest::isInSight)
                    .map(node -> (TableRow<?>) node).filter(row -> row.getIndex() >= 0).toList();
            return rows.isEmpty() && !items.isEmpty() ? List.of("no row in sight")
                    : rows.stream().filter(row -> !tells(row, items))
                            .map(row -> row.getIndex() + " as " + row.getItem())
                            .toList();
        });
    }

    private static boolean isInSight(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static boolean tells(TableRow<?> row, List<PhoneRow> items) {
        if (row.getIndex() >= items.size()) {
            return cells(row).allMatch(cell -> cell.getText() == null && cell.getGraphic() == null);
        }
        PhoneRow of = items.get(row.getIndex());
        List<String> texts = cells(row).map(Labeled::getText).toList();
        return row.getItem() == of && texts.contains(of.id().value())
                && texts.contains(of.phone().description().model())
                && row.getPseudoClassStates().contains(LATE) == (of.phone().presence() == Presence.LATE);
    }

    private static Stream<Labeled> cells(TableRow<?> row) {
        return row.getChildrenUnmodifiable().stream().map(Labeled.class::cast);
    }

    private static Phone phone(int number) {
        Phone phone = Phones.model("lab-" + number, "Pixel " + number % 9, number % 101, "wifi");
        return number % 3 == 0 ? Phones.silent(phone, Presence.LATE, Duration.ofSeconds(9)) : phone;
    }
}
