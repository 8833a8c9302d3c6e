package dev.golink.app.shell;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.golink.app.export.ExportModel;
import dev.golink.app.export.ExportRow;
import dev.golink.app.export.Format;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.ClearingModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** What can be done to the table and its rows, but not to the phones: columns, copying, export, clearing. */
final class TableActions {
    private static final KeyCombination COPY_KEY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Executor WRITER = task -> Thread.ofPlatform().daemon().name("export").start(task);

    private final ConsoleModels models;
    private final RosterView roster;
    private final Surroundings surroundings;
    private final SaveDialog dialog;
    private final ExportModel export;
    private final Words words;

    TableActions(ConsoleModels models, RosterView roster, PhoneWords phones, Surroundings surroundings,
            SaveDialog dialog) {
        this.models = models;
        this.roster = roster;
        this.surroundings = surroundings;
        this.dialog = dialog;
        this.words = phones.words();
        TableReports reports = new TableReports(words, models.notices());
        this.export = new ExportModel(phones, WRITER, surroundings.crossing(), reports::tell);
    }

    /** For the window's menu. */
    List<MenuItem> forAll() {
        Menu file = new Menu(words.text("export.menu"));
        file.setId("export");
        file.getItems().setAll(item("export-csv", words.text("export.csv"), () -> write(Format.CSV)),
                item("export-json", words.text("export.json"), () -> write(Format.JSON)));
        file.disableProperty().bind(Bindings.isEmpty(models.roster().rows()));
        MenuItem clear = item("clear-offline", words.text("clear.all"),
                () -> models.clearing().clear(models.roster().known()));
        clear.disableProperty().bind(models.link().liveProperty().not()
                .or(Bindings.createBooleanBinding(() -> models.roster().countsProperty().get().offline() == 0,
                        models.roster().countsProperty())));
        return List.of(roster.columnMenu(), file, clear);
    }

    /** For the menu of the selected rows. */
    List<MenuItem> forSelection() {
        MenuItem copy = item("copy", words.text("export.copy"), this::copy);
        copy.setAccelerator(COPY_KEY);
        copy.disableProperty().bind(Bindings.isEmpty(roster.selection()));
        MenuItem clear = item("clear-selected", words.text("clear.selected"),
                () -> models.clearing().clear(roster.selectionInOrder()));
        // Looked at only when the menu opens: what is selected may come and go at any time.
        MenuItem separator = new SeparatorMenuItem();
        separator.parentPopupProperty().subscribe(popup -> {
            if (popup != null) {
                popup.setOnShowing(_ -> clear.setDisable(!models.link().liveProperty().get()
                        || ClearingModel.offline(roster.selection()).isEmpty()));
            }
        });
        return List.of(separator, copy, clear);
    }

    /** Takes the keys before the table does something else with them. */
    void handle(KeyEvent event) {
        if (COPY_KEY.match(event)) {
            event.consume();
            copy();
        }
    }

    private void copy() {
        List<PhoneRow> rows = roster.selectionInOrder();
        if (!rows.isEmpty()) {
            export.copy(roster.shownColumns(), rows.stream().map(ExportRow::of).toList(),
                    text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        }
    }

    private void write(Format format) {
        String name = words.text("export.file", MOMENT.format(LocalDateTime.now(surroundings.clock())));
        // As it is now, whatever comes while the operator looks for a folder.
        List<ExportRow> rows = models.roster().rows().stream().map(ExportRow::of).toList();
        dialog.where(format, name).ifPresent(file -> export.write(roster.shownColumns(), rows, format, file));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
