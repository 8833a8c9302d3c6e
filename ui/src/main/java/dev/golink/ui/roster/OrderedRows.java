package dev.golink.ui.roster;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A list of rows in an order. It tells of every unbroken run of insertions or removals as a change of its own: a table
 * moves its selection rightly with such a change, and wrongly with one that speaks of several places at once. Sorting and
 * {@link #set} are one change each, of everything.
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

    /** Puts the rows in another order, now and for those that are inserted later. */
    void sort(RowOrder<?> newOrder) {
        order = newOrder;
        rows.setAll(newOrder.sorted(rows));
    }

    /** Says in which order rows are inserted later; those that are there are in it. */
    void orderBy(RowOrder<?> newOrder) {
        order = newOrder;
    }

    /** Inserts each where it belongs; rows whose phone changed since the last sort stay where they are. */
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

    /** Replaces all rows at once by others that are in order; tells of nothing if nothing changes. */
    void set(List<PhoneRow> inOrder) {
        if (!rows.equals(inOrder)) {
            rows.setAll(inOrder);
        }
    }

    /** Removes rows, in runs that stand together. */
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
