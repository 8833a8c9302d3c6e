package dev.golink.app.shell.actions;

import java.time.LocalDateTime;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import dev.golink.app.export.ExportFile;
import dev.golink.app.export.ExportFormat;
import dev.golink.app.export.ExportModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.RequestReports;
import dev.golink.app.table.RosterView;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * Exports rows of the table, with the columns that it shows, to files and the clipboard. For the JavaFX thread only.
 */
public final class TableExports {
    private final RosterModel roster;
    private final RosterView table;
    private final ConsoleContext context;
    private final SaveDialog dialog;
    private final ExportModel export;
    private final Texts texts;

    /**
     * Creates it.
     *
     * @param reports shows the result of an export
     * @param dialog  asks where to save a file
     */
    public TableExports(RosterModel roster, RequestReports reports, RosterView table, PhoneTexts phones,
            ConsoleContext context,
            SaveDialog dialog) {
        this.roster = roster;
        this.table = table;
        this.context = context;
        this.dialog = dialog;
        texts = phones.texts();
        export = new ExportModel(phones, ExportFile.WRITER, context.fx(), reports::report);
    }

    /** A menu that exports all rows shown. */
    MenuItem ofFiles() {
        Menu file = new Menu(texts.text("export.menu"));
        file.setId("export");
        file.getItems().setAll(MenuItems.item("export-csv", texts.text("export.csv"), () -> write(ExportFormat.CSV)),
                MenuItems.item("export-json", texts.text("export.json"), () -> write(ExportFormat.JSON)));
        DisabledReason.bind(file, file.getText(), Bindings.when(Bindings.isEmpty(roster.rows()))
                .then(texts.text("whyNot.nothingShown")).otherwise(""), texts);
        return file;
    }

    /** A menu item that copies the selected rows. */
    MenuItem ofClipboard() {
        MenuItem copy = MenuItems.item("copy", texts.text("export.copy"), Keys.COPY,
                () -> copy(table.selectionInOrder()));
        DisabledReason.bind(copy, copy.getText(), Bindings.when(Bindings.isEmpty(table.selection()))
                .then(texts.text("whyNot.nothingSelected")).otherwise(""), texts);
        return copy;
    }

    /** Copies these rows to the clipboard. */
    void copy(List<PhoneRow> rows) {
        export.copy(table.shownColumns(), rows.stream().map(roster::snapshot).toList(), SystemClipboard::put);
    }

    private void write(ExportFormat format) {
        String name = texts.text("export.file", ExportFile.moment(LocalDateTime.now(context.clock())));
        // Exports the state at this moment, unaffected by later changes while the operator chooses a folder.
        List<PhoneSnapshot> rows = roster.rows().stream().map(roster::snapshot).toList();
        dialog.where(format, name).ifPresent(file -> export.write(table.shownColumns(), rows, format, file));
    }
}
