package dev.golink.ui.roster;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A sorted list of rows. It reports each group of adjacent insertions or removals as a separate change. A JavaFX table
 * moves its selection correctly with such a change, but wrongly with a change that has several places. Sorting and
 * {@link #set} are each one change of all rows.
 */
final class OrderedRows {
    private final ObservableList<PhoneRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PhoneRow> readOnly = FXCollections.unmodifiableObservableList(rows);
    private RowOrder<?> order;

    OrderedRows(RowOrder<?> order) {
        this.order = order;
    }

    ObservableList<PhoneRow> readOnly() {
        return readOnly;
    }

    /** Sorts the rows in another order, which also holds for rows inserted later. */
    void sort(RowOrder<?> newOrder) {
        order = newOrder;
        rows.setAll(newOrder.sorted(rows));
    }

    /**
     * Sets the order for rows inserted later. The present rows must be in this order, or be replaced afterwards by
     * {@link #set}.
     */
    void orderBy(RowOrder<?> newOrder) {
        order = newOrder;
    }

    /** Inserts each row at its place in the order. Rows whose phone changed since the last sort do not move. */
    void insert(List<PhoneRow> added) {
        List<PhoneRow> sorted = order.sorted(added);
        int from = 0;
        while (from < sorted.size()) {
            int position = positionOf(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && goesBefore(sorted.get(to), position)) {
                to++;
            }
            rows.addAll(position, sorted.subList(from, to));
            from = to;
        }
    }

    private int positionOf(PhoneRow row) {
        int found = Collections.binarySearch(rows, row, order);
        return found < 0 ? -found - 1 : found;
    }

    private boolean goesBefore(PhoneRow row, int position) {
        return position == rows.size() || order.compare(row, rows.get(position)) < 0;
    }

    /** Replaces all rows at once with rows that are already sorted. Reports no change if the rows are the same. */
    void set(List<PhoneRow> inOrder) {
        if (!rows.equals(inOrder)) {
            rows.setAll(inOrder);
        }
    }

    /** Removes rows, with one change for each group of adjacent rows. */
    void removeIf(Predicate<PhoneRow> gone) {
        int to = rows.size();
        while (to > 0) {
            int from = to;
            while (from > 0 && gone.test(rows.get(from - 1))) {
                from--;
            }
            if (from < to) {
                rows.remove(from, to);
            }
            to = from - 1;
        }
    }
}
