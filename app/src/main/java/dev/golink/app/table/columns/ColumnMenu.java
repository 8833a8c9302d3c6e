package dev.golink.app.table.columns;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;

import dev.golink.app.field.FieldColumn;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/** Creates the menu items that show and hide columns. */
public final class ColumnMenu {
    private ColumnMenu() {}

    /** An item for each column, and an item that resets all. The column of the phone's name cannot be hidden. */
    public static List<MenuItem> items(List<TableColumn<PhoneRow, Phone>> columns, Runnable reset, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<PhoneRow, Phone> column : columns) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setId("show-" + RosterColumns.field(column).id());
            boolean always = RosterColumns.field(column).inTable().cell() == FieldColumn.Cell.NAME;
            DisabledReason.set(item, column.getText(), always ? texts.text("whyNot.phoneColumn") : "", texts);
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            items.add(item);
        }
        MenuItem all = new MenuItem(texts.text("columns.reset"));
        all.setId("columns-reset");
        all.setOnAction(_ -> reset.run());
        items.add(new SeparatorMenuItem());
        items.add(all);
        return items;
    }
}
