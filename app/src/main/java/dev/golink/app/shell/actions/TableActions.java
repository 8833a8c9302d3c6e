package dev.golink.app.shell.actions;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;

import dev.golink.app.export.ExportModel;
import dev.golink.app.export.Format;
import dev.golink.app.help.Keys;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.WhyNot;
import dev.golink.app.roster.ClearingModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.PhoneSnapshot;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** What can be done to the table and its rows, but not to the phones: columns, copying, export, clearing. */
public final class TableActions {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Executor WRITER = task -> Thread.ofPlatform().daemon().name("export").start(task);

    private final ConsoleModels models;
    private final RosterView roster;
    private final Site site;
    private final SaveDialog dialog;
    private final ExportModel export;
    private final NumberItems numbers;
    private final Words words;
    private final VainKeys vain;

    /** @param dialog asks where a file is to go */
    public TableActions(ConsoleModels models, RosterView roster, PhoneWords phones, Site site, SaveDialog dialog) {
        this.models = models;
        this.roster = roster;
        this.site = site;
        this.dialog = dialog;
        this.words = phones.words();
        this.vain = new VainKeys(models.notices());
        this.numbers = new NumberItems(models, words);
        this.export = new ExportModel(phones, WRITER, site.crossing(), models.reports()::tell);
    }

    /** For the window's menu. */
    public List<MenuItem> forAll() {
        Menu file = new Menu(words.text("export.menu"));
        file.setId("export");
        file.getItems().setAll(MenuItems.item("export-csv", words.text("export.csv"), () -> write(Format.CSV)),
                MenuItems.item("export-json", words.text("export.json"), () -> write(Format.JSON)));
        WhyNot.bind(file, file.getText(), Bindings.when(Bindings.isEmpty(models.roster().rows()))
                .then(words.text("whyNot.nothingShown")).otherwise(""), words);
        MenuItem clear = MenuItems.item("clear-offline", words.text("clear.all"),
                () -> models.clearing().clear(models.roster().known()));
        WhyNot.bind(clear, clear.getText(), Bindings.createStringBinding(
                () -> toClearing(models.roster().countsProperty().get().offline() == 0, "whyNot.noneOffline"),
                models.roster().countsProperty(), models.link().liveProperty()), words);
        List<MenuItem> items = new ArrayList<>(List.of(roster.columnMenu()));
        items.addAll(numbers.forAll());
        items.addAll(List.of(file, clear));
        return items;
    }

    /**
     * For the menu of the selected rows.
     *
     * @param menu the menu, whether or not they stand in it themselves
     */
    public List<MenuItem> forSelection(ContextMenu menu) {
        MenuItem copy = MenuItems.item("copy", words.text("export.copy"), Keys.COPY, this::copy);
        WhyNot.bind(copy, copy.getText(), Bindings.when(Bindings.isEmpty(roster.selection()))
                .then(words.text("whyNot.nothingSelected")).otherwise(""), words);
        MenuItem clear = MenuItems.item("clear-selected", words.text("clear.selected"),
                () -> models.clearing().clear(roster.selectionInOrder()));
        // Looked at only when the menu opens: what is selected may come and go at any time.
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> WhyNot.set(clear, words.text("clear.selected"),
                toClearing(ClearingModel.offline(roster.selection()).isEmpty(), "whyNot.noneOfflineSelected"), words));
        List<MenuItem> items = new ArrayList<>(List.of(copy));
        items.addAll(numbers.forSelection(roster::selectionInOrder));
        items.add(clear);
        return items;
    }

    private String toClearing(boolean none, String why) {
        if (!models.link().liveProperty().get()) {
            return words.text("whyNot.link");
        }
        return none ? words.text(why) : "";
    }

    /** Takes the keys before the table does something else with them. */
    public void handle(KeyEvent event) {
        if (Keys.COPY.match(event)) {
            event.consume();
            copy();
        }
    }

    private void copy() {
        List<PhoneRow> rows = roster.selectionInOrder();
        if (rows.isEmpty()) {
            vain.tell(Keys.COPY, Obstacle.Plain.NOTHING_SELECTED);
        } else {
            export.copy(roster.shownColumns(), rows.stream().map(models.roster()::snapshot).toList(),
                    SystemClipboard::put);
        }
    }

    private void write(Format format) {
        String name = words.text("export.file", MOMENT.format(LocalDateTime.now(site.clock())));
        // As it is now, whatever comes while the operator looks for a folder.
        List<PhoneSnapshot> rows = models.roster().rows().stream().map(models.roster()::snapshot).toList();
        dialog.where(format, name).ifPresent(file -> export.write(roster.shownColumns(), rows, format, file));
    }
}
