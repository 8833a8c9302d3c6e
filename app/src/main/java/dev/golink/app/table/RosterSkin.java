package dev.golink.app.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import dev.golink.app.roster.PhoneRow;

/** JavaFX's own skin, but that a cell whose phone stays or is another one now is not emptied before it is filled again. */
final class RosterSkin extends TableViewSkin<PhoneRow> {
    RosterSkin(TableView<PhoneRow> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<PhoneRow>> createVirtualFlow() {
        return new Flow();
    }

    /**
     * The flow is asked to rebuild its cells whenever the list is another one, which is at each key in the search field.
     * It would empty them all, only for the sake of rows that are equal to others but are told otherwise; ours tell of a
     * phone's changes by themselves.
     */
    private static final class Flow extends VirtualFlow<TableRow<PhoneRow>> {
        @Override
        protected void rebuildCells() {
            reconfigureCells();
        }

        @Override
        protected TableRow<PhoneRow> getPrivateCell(int index) {
            TableRow<PhoneRow> row = super.getPrivateCell(index);
            // One that screen readers were given may be of the list that was.
            row.updateIndex(index);
            return row;
        }
    }
}
