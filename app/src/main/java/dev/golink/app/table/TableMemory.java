package dev.golink.app.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import dev.golink.ui.roster.PhoneRow;

/**
 * The state of a table that a table in another language replaces. See decision 0021.
 *
 * @param selected the selected rows
 * @param first    the index of the first visible row
 * @param focused  whether the table had the keyboard focus
 */
public record TableMemory(List<PhoneRow> selected, int first, boolean focused) {
    static TableMemory of(TableView<PhoneRow> table) {
        return new TableMemory(List.copyOf(table.getSelectionModel().getSelectedItems()), firstInSight(table),
                table.isFocused());
    }

    void restore(TableView<PhoneRow> table) {
        select(table);
        table.applyCss();
        scrollTo(table, first);
        if (focused) {
            table.requestFocus();
        }
    }

    private void select(TableView<PhoneRow> table) {
        Set<PhoneRow> wanted = new HashSet<>(selected);
        int[] indices = IntStream.range(0, table.getItems().size())
                .filter(index -> wanted.contains(table.getItems().get(index))).toArray();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
    }

    static int firstInSight(TableView<?> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    static void scrollTo(TableView<?> table, int row) {
        // The table can scroll to a row only after it knows the height of its rows.
        table.layout();
        table.scrollTo(row);
    }
}
