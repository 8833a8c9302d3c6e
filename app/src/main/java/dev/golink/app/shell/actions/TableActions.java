package dev.golink.app.shell.actions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.app.table.RosterView;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.roster.PhoneRow;

/** The actions for the table and its rows, but not for the phones: columns, copying, export, numbering, clearing. */
public final class TableActions {
    private final RosterView table;
    private final TableExports exports;
    private final NumberItems numbers;
    private final ClearItems clearing;
    private final KeyObstacles keyObstacles;

    /**
     * Creates the actions.
     *
     * @param notices shows why a key did nothing
     */
    public TableActions(RosterView table, TableExports exports, NumberItems numbers, ClearItems clearing,
            NoticesModel notices) {
        this.table = table;
        this.exports = exports;
        this.numbers = numbers;
        this.clearing = clearing;
        keyObstacles = new KeyObstacles(notices);
    }

    /** The items for the window's menu. */
    public List<MenuItem> forAll() {
        List<MenuItem> items = new ArrayList<>(List.of(table.columnMenu()));
        items.addAll(numbers.forAll());
        items.addAll(List.of(exports.ofFiles(), clearing.forAll()));
        return items;
    }

    /**
     * The items for the menu of the selected rows.
     *
     * @param menu the menu that contains the items, directly or in a submenu
     */
    public List<MenuItem> forSelection(ContextMenu menu) {
        List<MenuItem> items = new ArrayList<>(List.of(exports.ofClipboard()));
        items.addAll(numbers.forSelection(table::selectionInOrder));
        items.add(clearing.forSelection(menu, table::selectionInOrder));
        return items;
    }

    /** Handles the keys before the table uses them. */
    public void handle(KeyEvent event) {
        if (Keys.COPY.match(event)) {
            event.consume();
            copy();
        }
    }

    private void copy() {
        List<PhoneRow> rows = table.selectionInOrder();
        if (rows.isEmpty()) {
            keyObstacles.explain(Keys.COPY, Obstacle.Plain.NOTHING_SELECTED);
        } else {
            exports.copy(rows);
        }
    }
}
