package dev.golink.app.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

import dev.golink.app.field.PhoneField;
import dev.golink.app.table.columns.ColumnKeeper;
import dev.golink.app.table.columns.ColumnMenu;
import dev.golink.app.table.columns.NameRoom;
import dev.golink.app.table.columns.RosterColumns;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.roster.RowOrder;
import dev.golink.ui.scenes.MenuByKeyboard;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

/** The table of the phones. */
public final class RosterView {
    private static final double ROW_HEIGHT = 34;

    private final TableView<PhoneRow> table = new TableView<>() {
        @Override
        protected Skin<?> createDefaultSkin() {
            return new RosterSkin(this);
        }
    };
    private final RosterModel model;
    private final Texts texts;
    private final SelectionKeeper keeper;
    private final List<TableColumn<PhoneRow, Phone>> columns;
    private final ColumnKeeper columnKeeper;
    private final NameRoom names = new NameRoom();
    private final RowDrag drag;
    private final Runnable letGo = this::letGo;
    private boolean lettingGo;

    /**
     * Creates the table.
     *
     * @param model         the phones that it shows
     * @param texts         the texts about phones
     * @param reducedMotion whether animations such as spinners are off
     * @param settings      where the layout of the columns is saved
     * @param opened        called with the row that the operator double-clicked
     */
    public RosterView(RosterModel model, PhoneTexts texts, ObservableValue<Boolean> reducedMotion, Settings settings,
            Consumer<PhoneRow> opened) {
        this.model = model;
        this.texts = texts.texts();
        new ScrollAnchor(table, model.rows());
        keeper = new SelectionKeeper(table, model.rows(), model.awaited());
        keeper.onSelection(this::selected);
        table.setItems(model.rows());
        keeper.begin();
        table.setId("roster");
        table.getStyleClass().add("roster");
        table.setAccessibleText(this.texts.text("roster.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnSort(this::sort);
        columns = new RosterColumns(texts, model, reducedMotion).all();
        columnKeeper = new ColumnKeeper(table, columns, settings);
        // The columns share one menu: with a menu for each, the number of items is the square of the number of columns.
        ContextMenu ofColumns = new ContextMenu();
        ofColumns.getItems().setAll(ColumnMenu.items(columns, columnKeeper::reset, this.texts));
        columns.forEach(column -> column.setContextMenu(ofColumns));
        table.setRowFactory(_ -> new PhoneTableRow(texts, model, opened));
        drag = new RowDrag(table);
        WhileShown.onChange(table, model.liveProperty(), this::refresh);
        WhileShown.follow(table, model.knownCountProperty(), _ -> fitNames());
        WhileShown.onChange(table, model.nowProperty(), this::fitNames);
    }

    private void fitNames() {
        columnKeeper.needForNames(names.with(model.known()));
    }

    /** Sorts the rows instead of the table, which would take a second with thousands of selected rows. */
    private void sort(SortEvent<TableView<PhoneRow>> event) {
        event.consume();
        Stream<RowOrder<?>> orders = table.getSortOrder().stream().map(column -> RosterColumns.field(column)
                .order(column.getSortType() == TableColumn.SortType.DESCENDING));
        model.sortBy(orders.reduce((first, next) -> first.then(next)).orElse(RosterModel.BY_NAME));
    }

    private void selected(List<PhoneRow> rows) {
        model.select(rows);
        // The table must not lose rows while it still reports a change of its selection.
        if (!lettingGo && table.getScene() != null) {
            lettingGo = true;
            table.getScene().addPreLayoutPulseListener(letGo);
        }
    }

    private void letGo() {
        lettingGo = false;
        if (table.getScene() != null) {
            table.getScene().removePreLayoutPulseListener(letGo);
        }
        model.letGo();
    }

    /** The node for the scene. */
    public Node node() {
        return table;
    }

    /** The selected rows, in no particular order; read-only. */
    public ObservableList<PhoneRow> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** The selected rows, in the order of the table. */
    public List<PhoneRow> selectionInOrder() {
        return table.getSelectionModel().getSelectedIndices().stream().sorted().map(table.getItems()::get).toList();
    }

    /** The rows that the pointer now drags out of the table; empty if it drags nothing. */
    public ObservableValue<List<PhoneRow>> dragged() {
        return drag.draggedProperty();
    }

    /** The fields whose columns are shown, in their order. */
    public List<PhoneField> shownColumns() {
        return table.getVisibleLeafColumns().stream().map(RosterColumns::field).toList();
    }

    /** Shows the column of a field, if it is hidden. */
    public void show(PhoneField field) {
        columns.stream().filter(column -> RosterColumns.field(column).equals(field))
                .forEach(column -> column.setVisible(true));
    }

    /** A menu that shows and hides columns. */
    public Menu columnMenu() {
        Menu menu = new Menu(texts.text("columns.menu"));
        menu.setId("columns");
        menu.getItems().setAll(ColumnMenu.items(columns, columnKeeper::reset, texts));
        return menu;
    }

    /** Selects all rows, visible or not, and gives the table the keyboard focus. */
    public void selectAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    /** Gives the table the keyboard focus; selects the first row if none is selected. */
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Selects the rows whose phones satisfy a filter, and gives the table the keyboard focus. */
    public void selectAll(Predicate<Phone> filter) {
        select(table.getItems().stream().filter(row -> filter.test(row.phone())).toList());
    }

    /**
     * Selects exactly these rows, as far as they are in the table. Scrolls to the first of them and gives the table the
     * keyboard focus.
     */
    public void select(Collection<PhoneRow> wanted) {
        int[] indices = choose(wanted);
        if (indices.length > 0) {
            table.scrollTo(indices[0]);
        }
        table.requestFocus();
    }

    /** Selects exactly these rows, as far as they are in the table; returns their indices. */
    public int[] choose(Collection<PhoneRow> wanted) {
        Set<PhoneRow> chosen = Set.copyOf(wanted);
        List<PhoneRow> rows = table.getItems();
        int[] indices = IntStream.range(0, rows.size()).filter(i -> chosen.contains(rows.get(i))).toArray();
        table.getSelectionModel().clearSelection();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
        return indices;
    }

    /** Sets the one listener to changes of the selection. */
    public void onSelection(Consumer<List<PhoneRow>> listener) {
        keeper.onSelection(rows -> {
            selected(rows);
            listener.accept(rows);
        });
    }

    /** Sets the height of the rows, in pixels; the first visible row stays the first. */
    public void setRowHeight(double height) {
        if (height != table.getFixedCellSize()) {
            int first = TableMemory.firstInSight(table);
            table.setFixedCellSize(height);
            refresh();
            TableMemory.scrollTo(table, first);
        }
    }

    /** Updates all rows, because their texts or styles have changed. */
    public void refresh() {
        // A table without a skin shows nothing that could be outdated.
        if (table.getSkin() instanceof RosterSkin skin) {
            skin.refillRows();
        }
    }

    /** Ends the table before another one replaces it; returns the state to continue with. */
    public TableMemory end() {
        TableMemory memory = TableMemory.of(table);
        columnKeeper.end();
        keeper.onSelection(_ -> {});
        // The selection must be cleared first: a table that loses its rows fails if rows are still selected.
        table.getSelectionModel().clearSelection();
        table.setItems(FXCollections.emptyObservableList());
        // JavaFX holds the menu's keys together with the table, and releases both only when the menu is removed.
        table.setContextMenu(null);
        return memory;
    }

    /** Continues in the state of the table before. To be called once this table is in its scene. */
    public void restore(TableMemory memory) {
        memory.restore(table);
    }

    /** Sets the context menu of the rows. Opened by the keyboard, it appears beside the focused row. */
    public void setContextMenu(ContextMenu menu) {
        table.setContextMenu(menu);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::selectUnder);
        MenuByKeyboard.give(table, menu, this::focusedRow);
    }

    /** Selects the row under the pointer, unless it is selected already, so that the menu applies to it. */
    private void selectUnder(ContextMenuEvent event) {
        PhoneRow row = event.isKeyboardTrigger() ? null : RowDrag.row(event.getTarget());
        if (row != null && !selection().contains(row)) {
            choose(List.of(row));
        }
    }

    private Node focusedRow() {
        int focused = table.getFocusModel().getFocusedIndex();
        return table.lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> one && one.getIndex() == focused && one.isVisible())
                .findFirst().orElse(table);
    }
}
