package dev.golink.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollToEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;

/**
 * Keeps one row, the anchor, at its place on the screen when rows are added or removed above it. The anchor is the row
 * under the pointer. If there is none, it is the visible selected row. If there is none and the table is not at its
 * top, it is the first visible row. If the anchor is removed, its next visible neighbour takes its place. When the
 * filter changes, only the visible selected row stays; if it is removed, the table returns to its top. Scrolling to a
 * row at the same time takes precedence.
 */
final class ScrollAnchor {
    private static final int NONE = -1;

    /** A visible row, and its vertical position in pixels. */
    private record RowPosition(PhoneRow row, double y) {}

    private final TableView<PhoneRow> table;
    private final ObservableList<PhoneRow> rows;
    private final Runnable beforeLayout = this::restore;
    /** The possible anchors; the first one still in the table is used. */
    private List<RowPosition> anchors = List.of();
    private boolean toTop;
    private boolean waiting;
    private final ListChangeListener<PhoneRow> changed = this::changed;
    private Runnable letGo = () -> {};

    /** Must be created before the table gets its rows, so that this listener runs before the selection moves. */
    ScrollAnchor(TableView<PhoneRow> table, ObservableList<PhoneRow> rows) {
        this.table = table;
        this.rows = rows;
        // Weak, because the rows outlive the table: a change of language replaces the table.
        rows.addListener(new WeakListChangeListener<>(changed));
        table.heightProperty().subscribe((_, _) -> keepTop());
        // Scrolling to a row replaces the anchor that the next pulse would restore.
        table.addEventFilter(ScrollToEvent.scrollToTopIndex(), _ -> leave());
    }

    private void leave() {
        anchors = List.of();
        toTop = false;
    }

    /**
     * Keeps the upper edge when the table's height changes. JavaFX would keep the relative scroll position, which moves
     * every row.
     */
    private void keepTop() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return;
        }
        double before = top(flow);
        table.layout();
        if (flow.getFirstVisibleCell() != null) {
            flow.scrollPixels(top(flow) - before);
        }
    }

    /**
     * The vertical position of the table's very first row, in pixels below the upper edge; negative if it is scrolled
     * out.
     */
    private double top(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first.getLayoutY() - first.getIndex() * table.getFixedCellSize();
    }

    private void changed(ListChangeListener.Change<? extends PhoneRow> change) {
        if (table.getScene() == null) {
            return;
        }
        if (!waiting) {
            anchors = find();
            toTop = false;
            waiting = true;
            // The table may be in another scene, or in none, when the pulse comes.
            Scene scene = table.getScene();
            scene.addPreLayoutPulseListener(beforeLayout);
            letGo = () -> scene.removePreLayoutPulseListener(beforeLayout);
        }
        while (change.next()) {
            if (change.wasPermutated()) {
                anchors = List.of();
            } else if (change.wasReplaced()) {
                anchors = anchors.stream().filter(rowPosition -> isSelected(rowPosition.row())).toList();
                toTop = true;
            }
        }
    }

    private boolean isSelected(PhoneRow row) {
        return table.getSelectionModel().getSelectedItem() == row;
    }

    private void restore() {
        waiting = false;
        letGo.run();
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        for (RowPosition rowPosition : anchors) {
            int index = rows.indexOf(rowPosition.row());
            if (index >= 0) {
                // The flow can scroll only after it knows the new number of rows.
                table.layout();
                moveTo(flow, index, rowPosition.y());
                return;
            }
        }
        if (toTop) {
            table.scrollTo(0);
        }
    }

    private void moveTo(VirtualFlow<?> flow, int index, double y) {
        if (flow.getFirstVisibleCell() != null) {
            double by = top(flow) + index * table.getFixedCellSize() - y;
            if (by != 0) {
                flow.scrollPixels(by);
            }
        }
    }

    private List<RowPosition> find() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return List.of();
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        int from = anchor(flow, first, last);
        if (from == NONE) {
            return List.of();
        }
        List<RowPosition> places = new ArrayList<>();
        IntStream.concat(IntStream.rangeClosed(from, last),
                IntStream.range(first, from).map(i -> from - 1 - (i - first)))
                .forEach(i -> add(flow.getCell(i), places));
        return places;
    }

    private static void add(IndexedCell<?> cell, List<RowPosition> places) {
        if (cell.getItem() instanceof PhoneRow row) {
            places.add(new RowPosition(row, cell.getLayoutY()));
        }
    }

    private int anchor(VirtualFlow<?> flow, int first, int last) {
        int hovered = IntStream.rangeClosed(first, last).filter(i -> flow.getCell(i).isHover()).findFirst()
                .orElse(NONE);
        int selected = table.getSelectionModel().getSelectedIndex();
        if (hovered != NONE) {
            return hovered;
        }
        if (selected >= first && selected <= last) {
            return selected;
        }
        return flow.getPosition() > 0 ? first : NONE;
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Objects.requireNonNull(flow) : null;
    }
}
