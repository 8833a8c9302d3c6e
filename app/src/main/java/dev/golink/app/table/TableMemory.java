package dev.golink.app.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import dev.golink.ui.roster.PhoneRow;

/**
 * How a table stood when another language replaced it.
 *
 * @param selected the selected rows
 * @param first    the first row in sight
 * @param focused  whether it had the keyboard
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
        // The table must know the height of its rows before it can be moved by them.
        table.layout();
        table.scrollTo(row);
    }
}
