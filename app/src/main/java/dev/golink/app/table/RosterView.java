package dev.golink.app.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.scenes.WhileShown;

/** The table of the phones. */
public final class RosterView {
    private static final double ROW_HEIGHT = 34;

    private final TableView<PhoneRow> table = new TableView<>();
    private final SelectionKeeper keeper;

    /**
     * Makes the table.
     *
     * @param model         what it shows
     * @param words         how it says it
     * @param reducedMotion whether nothing should spin
     * @param opened        called with the row that was double-clicked
     */
    public RosterView(RosterModel model, PhoneWords words, ObservableValue<Boolean> reducedMotion,
            Consumer<PhoneRow> opened) {
        keeper = new SelectionKeeper(table, model.rows());
        new ScrollAnchor(table, model.rows());
        table.setItems(model.rows());
        table.setId("roster");
        table.getStyleClass().add("roster");
        table.setAccessibleText(words.words().text("roster.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(_ -> {
            model.sortBy(table.getComparator() == null ? RosterModel.BY_NAME : table.getComparator());
            return true;
        });
        RosterColumns columns = new RosterColumns(words, model, reducedMotion);
        table.getColumns().setAll(columns.all());
        sortByName();
        table.setRowFactory(_ -> new PhoneTableRow(words, model, opened));
        WhileShown.onChange(table, model.liveProperty(), table::refresh);
    }

    private void sortByName() {
        for (TableColumn<PhoneRow, ?> column : table.getColumns()) {
            if ("name".equals(column.getId())) {
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    /** The table itself. */
    public Node node() {
        return table;
    }

    /** The selected rows, in no particular order; read-only. */
    public ObservableList<PhoneRow> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** Selects every row in sight or not, and gives the table the keyboard. */
    public void selectAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    /** Tells of every change of the selection; one listener. */
    public void onSelection(Consumer<List<PhoneRow>> listener) {
        keeper.onSelection(listener);
    }

    /** Gives every row a height, in pixels; the first row in sight stays the first. */
    public void setRowHeight(double height) {
        if (height != table.getFixedCellSize()) {
            int first = TableMemory.firstInSight(table);
            table.setFixedCellSize(height);
            table.refresh();
            TableMemory.scrollTo(table, first);
        }
    }

    /** Shows every row anew, because how it is told has changed. */
    public void refresh() {
        table.refresh();
    }

    /** Ends the table, whose place another one takes; what to go on with there. */
    public TableMemory end() {
        TableMemory memory = TableMemory.of(table);
        keeper.onSelection(_ -> {});
        // A table that loses its rows can't cope with rows that are still selected.
        table.getSelectionModel().clearSelection();
        table.setItems(FXCollections.emptyObservableList());
        // JavaFX remembers the keys of menus by their owners, and forgets neither before the menu is taken away.
        table.setContextMenu(null);
        return memory;
    }

    /** Goes on where another table ended; to be called once this one stands in its scene. */
    public void goOn(TableMemory memory) {
        memory.restore(table);
    }

    /** Gives the rows a menu. */
    public void setContextMenu(ContextMenu menu) {
        table.setContextMenu(menu);
    }
}
