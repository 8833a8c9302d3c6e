package dev.golink.app.table;

import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;

/** JavaFX's own skin, but that it does not work twice and thrice when the list is another one, as at each key of a search. */
final class RosterSkin extends TableViewSkin<PhoneRow> {
    RosterSkin(TableView<PhoneRow> table) {
        super(table);
    }

    /** Shows every row anew, also where the phone is the same: how it is told has changed. */
    void showAnew() {
        ((Flow) getVirtualFlow()).anew = true;
        getSkinnable().refresh();
    }

    @Override
    protected VirtualFlow<TableRow<PhoneRow>> createVirtualFlow() {
        return new Flow(getSkinnable());
    }

    private static final class Flow extends VirtualFlow<TableRow<PhoneRow>> {
        private final TableView<PhoneRow> table;
        private boolean anew;

        Flow(TableView<PhoneRow> table) {
            this.table = table;
        }

        /**
         * Where JavaFX empties all cells to fill them again, for the sake of rows that are equal to others and told
         * otherwise. Ours tell of a phone's changes by themselves.
         */
        @Override
        protected void rebuildCells() {
            if (anew) {
                anew = false;
                super.rebuildCells();
            } else {
                reconfigureCells();
            }
        }

        /** A list of another length is laid out twice; what was styled the first time need not be styled again. */
        @Override
        protected void setCellIndex(TableRow<PhoneRow> row, int index) {
            if (row.getSkin() != null && row.getIndex() == index && row.getItem() == item(index)) {
                row.updateIndex(index);
            } else {
                super.setCellIndex(row, index);
            }
        }

        @Override
        protected TableRow<PhoneRow> getPrivateCell(int index) {
            TableRow<PhoneRow> row = super.getPrivateCell(index);
            // One that a screen reader was given may be of the list that was.
            row.updateIndex(index);
            return row;
        }

        private @Nullable PhoneRow item(int index) {
            List<PhoneRow> rows = table.getItems();
            return index < rows.size() ? rows.get(index) : null;
        }
    }
}
