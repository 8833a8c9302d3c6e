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
 * Keeps what the operator looks at in its place when rows come and go above it: the row under the pointer, else the
 * selected row in sight, else, unless the table stands at its top, the first row in sight; and if that one goes, its next
 * neighbour in sight. When the filter changes, the selected row in sight stays if it is still there, else the table stands
 * at its top again. Where the table is scrolled to a row in the same moment, that counts.
 */
final class ScrollAnchor {
    private static final int NONE = -1;

    /** A row in sight, and where it stands, in pixels. */
    private record Place(PhoneRow row, double y) {}

    private final TableView<PhoneRow> table;
    private final ObservableList<PhoneRow> rows;
    private final Runnable beforeLayout = this::restore;
    /** What is to stay where it is: the first of these that is still there. */
    private List<Place> anchors = List.of();
    private boolean toTop;
    private boolean waiting;
    private final ListChangeListener<PhoneRow> changed = this::changed;
    private Runnable letGo = () -> {};

    /** To be made before the table gets its rows, so that it hears of a change before the selection has moved. */
    ScrollAnchor(TableView<PhoneRow> table, ObservableList<PhoneRow> rows) {
        this.table = table;
        this.rows = rows;
        // Weak: the rows outlive the table, which the language replaces.
        rows.addListener(new WeakListChangeListener<>(changed));
        table.heightProperty().subscribe((_, _) -> keepTop());
        // Who goes somewhere wants to be there, whatever was to stay in its place with the next pulse.
        table.addEventFilter(ScrollToEvent.scrollToTopIndex(), _ -> leave());
    }

    private void leave() {
        anchors = List.of();
        toTop = false;
    }

    /** The table by itself would keep the share of what is above, which moves every row when it gets another height. */
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

    /** Where the first of all rows stands, in sight or far above it, in pixels below the upper edge. */
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
                anchors = anchors.stream().filter(place -> isSelected(place.row())).toList();
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
        for (Place place : anchors) {
            int index = rows.indexOf(place.row());
            if (index >= 0) {
                // The flow must know the new number of rows before it can be moved by them.
                table.layout();
                moveTo(flow, index, place.y());
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

    private List<Place> find() {
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
        List<Place> places = new ArrayList<>();
        IntStream.concat(IntStream.rangeClosed(from, last),
                IntStream.range(first, from).map(i -> from - 1 - (i - first)))
                .forEach(i -> add(flow.getCell(i), places));
        return places;
    }

    private static void add(IndexedCell<?> cell, List<Place> places) {
        if (cell.getItem() instanceof PhoneRow row) {
            places.add(new Place(row, cell.getLayoutY()));
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
