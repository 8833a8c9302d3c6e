package dev.golink.app.table;

import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;

/** JavaFX's skin without its repeated work when the whole list changes, as with each key typed into the search. */
final class RosterSkin extends TableViewSkin<PhoneRow> {
    RosterSkin(TableView<PhoneRow> table) {
        super(table);
    }

    /** Updates all rows, even those with the same phone, because the texts or styles have changed. */
    void refillRows() {
        ((Flow) getVirtualFlow()).refill = true;
        getSkinnable().refresh();
    }

    @Override
    protected VirtualFlow<TableRow<PhoneRow>> createVirtualFlow() {
        return new Flow(getSkinnable());
    }

    private static final class Flow extends VirtualFlow<TableRow<PhoneRow>> {
        private final TableView<PhoneRow> table;
        private boolean refill;

        Flow(TableView<PhoneRow> table) {
            this.table = table;
        }

        /**
         * JavaFX would empty all cells and fill them again here, in case equal rows look different now. This is
         * unnecessary, because these rows follow the changes of their phones by themselves.
         */
        @Override
        protected void rebuildCells() {
            if (refill) {
                refill = false;
                super.rebuildCells();
            } else {
                reconfigureCells();
            }
        }

        /** A list with another length is laid out twice; rows styled the first time keep their style. */
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
            // A row that a screen reader got may still belong to the old list.
            row.updateIndex(index);
            return row;
        }

        private @Nullable PhoneRow item(int index) {
            List<PhoneRow> rows = table.getItems();
            return index < rows.size() ? rows.get(index) : null;
        }
    }
}
