package dev.golink.app.shell.actions;

import java.time.LocalDateTime;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import dev.golink.app.export.ExportModel;
import dev.golink.app.export.Format;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.Reports;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.app.table.RosterView;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.words.Words;

/**
 * Exports rows of the table, with the columns that it shows, to files and the clipboard. For the JavaFX thread only.
 */
public final class TableExports {
    private final RosterModel roster;
    private final RosterView table;
    private final Site site;
    private final SaveDialog dialog;
    private final ExportModel export;
    private final Words words;

    /**
     * Creates it.
     *
     * @param reports shows the result of an export
     * @param dialog  asks where to save a file
     */
    public TableExports(RosterModel roster, Reports reports, RosterView table, PhoneWords phones, Site site,
            SaveDialog dialog) {
        this.roster = roster;
        this.table = table;
        this.site = site;
        this.dialog = dialog;
        words = phones.words();
        export = new ExportModel(phones, ExportFile.WRITER, site.crossing(), reports::tell);
    }

    /** A menu that exports all rows shown. */
    MenuItem ofFiles() {
        Menu file = new Menu(words.text("export.menu"));
        file.setId("export");
        file.getItems().setAll(MenuItems.item("export-csv", words.text("export.csv"), () -> write(Format.CSV)),
                MenuItems.item("export-json", words.text("export.json"), () -> write(Format.JSON)));
        WhyNot.bind(file, file.getText(), Bindings.when(Bindings.isEmpty(roster.rows()))
                .then(words.text("whyNot.nothingShown")).otherwise(""), words);
        return file;
    }

    /** A menu item that copies the selected rows. */
    MenuItem ofClipboard() {
        MenuItem copy = MenuItems.item("copy", words.text("export.copy"), Keys.COPY,
                () -> copy(table.selectionInOrder()));
        WhyNot.bind(copy, copy.getText(), Bindings.when(Bindings.isEmpty(table.selection()))
                .then(words.text("whyNot.nothingSelected")).otherwise(""), words);
        return copy;
    }

    /** Copies these rows to the clipboard. */
    void copy(List<PhoneRow> rows) {
        export.copy(table.shownColumns(), rows.stream().map(roster::snapshot).toList(), SystemClipboard::put);
    }

    private void write(Format format) {
        String name = words.text("export.file", ExportFile.moment(LocalDateTime.now(site.clock())));
        // Exports the state at this moment, unaffected by later changes while the operator chooses a folder.
        List<PhoneSnapshot> rows = roster.rows().stream().map(roster::snapshot).toList();
        dialog.where(format, name).ifPresent(file -> export.write(table.shownColumns(), rows, format, file));
    }
}
