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
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

import dev.golink.app.facts.PhoneField;
import dev.golink.app.table.columns.ColumnKeeper;
import dev.golink.app.table.columns.ColumnMenu;
import dev.golink.app.table.columns.NameRoom;
import dev.golink.app.table.columns.RosterColumns;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.roster.RowOrder;
import dev.golink.ui.scenes.MenuByKeyboard;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.words.Words;

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
    private final Words words;
    private final SelectionKeeper keeper;
    private final List<TableColumn<PhoneRow, Phone>> columns;
    private final ColumnKeeper columnKeeper;
    private final NameRoom names = new NameRoom();
    private final RowDrag drag;
    private final Runnable letGo = this::letGo;
    private boolean lettingGo;

    /**
     * Makes the table.
     *
     * @param model         what it shows
     * @param words         how it says it
     * @param reducedMotion whether nothing should spin
     * @param settings      where it remembers its columns
     * @param opened        called with the row that was double-clicked
     */
    public RosterView(RosterModel model, PhoneWords words, ObservableValue<Boolean> reducedMotion, Settings settings,
            Consumer<PhoneRow> opened) {
        this.model = model;
        this.words = words.words();
        new ScrollAnchor(table, model.rows());
        keeper = new SelectionKeeper(table, model.rows());
        keeper.onSelection(this::selected);
        table.setItems(model.rows());
        keeper.begin();
        table.setId("roster");
        table.getStyleClass().add("roster");
        table.setAccessibleText(this.words.text("roster.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnSort(this::sort);
        columns = new RosterColumns(words, model, reducedMotion).all();
        columnKeeper = new ColumnKeeper(table, columns, settings);
        columns.forEach(column -> column.setContextMenu(
                new ContextMenu(ColumnMenu.items(columns, columnKeeper::reset, this.words).toArray(MenuItem[]::new))));
        table.setRowFactory(_ -> new PhoneTableRow(words, model, opened));
        drag = new RowDrag(table);
        WhileShown.onChange(table, model.liveProperty(), this::refresh);
        WhileShown.follow(table, model.knownCountProperty(), _ -> fitNames());
        WhileShown.onChange(table, model.nowProperty(), this::fitNames);
    }

    private void fitNames() {
        columnKeeper.needForNames(names.with(model.known()));
    }

    /** Sorts the rows in the table's stead, which would take a second with thousands of them selected. */
    private void sort(SortEvent<TableView<PhoneRow>> event) {
        event.consume();
        Stream<RowOrder<?>> orders = table.getSortOrder().stream().map(column -> RosterColumns.field(column)
                .order(column.getSortType() == TableColumn.SortType.DESCENDING));
        model.sortBy(orders.reduce((first, next) -> first.then(next)).orElse(RosterModel.BY_NAME));
    }

    private void selected(List<PhoneRow> rows) {
        model.select(rows);
        // The table must not lose rows while it is still telling of its selection.
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

    /** The table itself. */
    public Node node() {
        return table;
    }

    /** The selected rows, in no particular order; read-only. */
    public ObservableList<PhoneRow> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** The selected rows in the order in which they stand. */
    public List<PhoneRow> selectionInOrder() {
        return table.getSelectionModel().getSelectedIndices().stream().sorted().map(table.getItems()::get).toList();
    }

    /** The rows that the pointer drags out of the table now; none while it drags nothing. */
    public ObservableValue<List<PhoneRow>> dragged() {
        return drag.draggedProperty();
    }

    /** The facts whose columns are shown, in their order. */
    public List<PhoneField> shownColumns() {
        return table.getVisibleLeafColumns().stream().map(RosterColumns::field).toList();
    }

    /** Shows the column of a fact, if it is hidden. */
    public void show(PhoneField field) {
        columns.stream().filter(column -> RosterColumns.field(column).equals(field))
                .forEach(column -> column.setVisible(true));
    }

    /** A menu that shows and hides columns. */
    public Menu columnMenu() {
        Menu menu = new Menu(words.text("columns.menu"));
        menu.setId("columns");
        menu.getItems().setAll(ColumnMenu.items(columns, columnKeeper::reset, words));
        return menu;
    }

    /** Selects every row in sight or not, and gives the table the keyboard. */
    public void selectAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    /** Gives the table the keyboard, on its first row if none is selected. */
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Selects the rows in the table whose phones satisfy a filter, and gives the table the keyboard. */
    public void selectAll(Predicate<Phone> filter) {
        select(table.getItems().stream().filter(row -> filter.test(row.phone())).toList());
    }

    /** Selects these rows and no others, those that are in the table, and gives it the keyboard. */
    public void select(Collection<PhoneRow> wanted) {
        int[] indices = choose(wanted);
        if (indices.length > 0) {
            table.scrollTo(indices[0]);
        }
        table.requestFocus();
    }

    /** Selects these rows and no others, those that are in the table; returns where they stand. */
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

    /** Tells of every change of the selection; one listener. */
    public void onSelection(Consumer<List<PhoneRow>> listener) {
        keeper.onSelection(rows -> {
            selected(rows);
            listener.accept(rows);
        });
    }

    /** Gives every row a height, in pixels; the first row in sight stays the first. */
    public void setRowHeight(double height) {
        if (height != table.getFixedCellSize()) {
            int first = TableMemory.firstInSight(table);
            table.setFixedCellSize(height);
            refresh();
            TableMemory.scrollTo(table, first);
        }
    }

    /** Shows every row anew, because how it is told has changed. */
    public void refresh() {
        // Before it has a skin it shows nothing that could be out of date.
        if (table.getSkin() instanceof RosterSkin skin) {
            skin.showAnew();
        }
    }

    /** Ends the table, whose place another one takes; what to go on with there. */
    public TableMemory end() {
        TableMemory memory = TableMemory.of(table);
        columnKeeper.end();
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

    /** Gives the rows a menu; from the keyboard it opens beside the row that the keyboard is on. */
    public void setContextMenu(ContextMenu menu) {
        table.setContextMenu(menu);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::selectUnder);
        MenuByKeyboard.give(table, menu, this::focusedRow);
    }

    /** What the menu is for is selected: the row under the pointer, unless it is among the selected ones. */
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
