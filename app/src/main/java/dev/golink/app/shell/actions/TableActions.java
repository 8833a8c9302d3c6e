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

/** What can be done to the table and its rows, but not to the phones: columns, copying, export, clearing. */
public final class TableActions {
    private final RosterView table;
    private final TableExports exports;
    private final NumberItems numbers;
    private final ClearItems clearing;
    private final KeyObstacles keyObstacles;

    /**
     * Makes them.
     *
     * @param notices where it is said why a key did nothing
     */
    public TableActions(RosterView table, TableExports exports, NumberItems numbers, ClearItems clearing,
            NoticesModel notices) {
        this.table = table;
        this.exports = exports;
        this.numbers = numbers;
        this.clearing = clearing;
        keyObstacles = new KeyObstacles(notices);
    }

    /** For the window's menu. */
    public List<MenuItem> forAll() {
        List<MenuItem> items = new ArrayList<>(List.of(table.columnMenu()));
        items.addAll(numbers.forAll());
        items.addAll(List.of(exports.ofFiles(), clearing.forAll()));
        return items;
    }

    /**
     * For the menu of the selected rows.
     *
     * @param menu the menu, whether or not they stand in it themselves
     */
    public List<MenuItem> forSelection(ContextMenu menu) {
        List<MenuItem> items = new ArrayList<>(List.of(exports.ofClipboard()));
        items.addAll(numbers.forSelection(table::selectionInOrder));
        items.add(clearing.forSelection(menu, table::selectionInOrder));
        return items;
    }

    /** Takes the keys before the table does something else with them. */
    public void handle(KeyEvent event) {
        if (Keys.COPY.match(event)) {
            event.consume();
            copy();
        }
    }

    private void copy() {
        List<PhoneRow> rows = table.selectionInOrder();
        if (rows.isEmpty()) {
            keyObstacles.tell(Keys.COPY, Obstacle.Plain.NOTHING_SELECTED);
        } else {
            exports.copy(rows);
        }
    }
}
