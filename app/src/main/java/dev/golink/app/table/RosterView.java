package dev.golink.app.table;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.server.fleet.PhoneId;

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
        model.liveProperty().subscribe((_, _) -> table.refresh());
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

    /** Selects the rows of some phones, brings the first of them into sight, and gives the table the keyboard. */
    public void select(Set<PhoneId> phones) {
        int[] places = IntStream.range(0, table.getItems().size())
                .filter(place -> phones.contains(table.getItems().get(place).id())).toArray();
        table.getSelectionModel().clearSelection();
        if (places.length > 0) {
            table.getSelectionModel().selectIndices(places[0], places);
            table.scrollTo(places[0]);
        }
        table.requestFocus();
    }

    /** Tells of every change of the selection; one listener. */
    public void onSelection(Consumer<List<PhoneRow>> listener) {
        keeper.onSelection(listener);
    }

    /** Gives the rows a menu. */
    public void setContextMenu(ContextMenu menu) {
        table.setContextMenu(menu);
    }
}
