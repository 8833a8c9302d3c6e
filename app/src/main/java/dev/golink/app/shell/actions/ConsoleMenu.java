package dev.golink.app.shell.actions;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import dev.golink.app.shell.dialogs.ConsoleHelp;
import dev.golink.app.shell.screens.SavedFilesWindow;
import dev.golink.screens.viewer.ScreenViewers;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/** The menu of actions used too rarely for their own buttons. */
public final class ConsoleMenu {
    private final Actions actions;
    private final RosterModel roster;
    private final ScreenViewers viewers;
    private final SavedFilesWindow saved;
    private final Runnable gestures;
    private final Action adb;
    private final ConsoleHelp help;
    private final Texts texts;

    /**
     * Creates the menu.
     *
     * @param saved    lists saved captures
     * @param gestures lists the last gestures
     * @param adb      opens the page of the phones at adb
     * @param help     opens the small windows
     */
    public ConsoleMenu(Actions actions, RosterModel roster, ScreenViewers viewers, SavedFilesWindow saved,
            Runnable gestures, Action adb, ConsoleHelp help, Texts texts) {
        this.actions = actions;
        this.roster = roster;
        this.viewers = viewers;
        this.saved = saved;
        this.gestures = gestures;
        this.adb = adb;
        this.help = help;
        this.texts = texts;
    }

    /**
     * The items of the menu.
     *
     * @param panes     the items that show and hide the panes
     * @param ofTable   the items for the table
     * @param selectAll selects every phone
     */
    public List<MenuItem> items(List<MenuItem> panes, List<MenuItem> ofTable, Runnable selectAll) {
        return Stream.of(panes, ofViewers(), List.of(keeping(), saved(), gestures()), actions.itemsRarelyAsked(),
                actions.ofShown().stream().map(this::ofShown).toList(),
                ofTable, general(selectAll)).flatMap(List::stream).toList();
    }

    private List<MenuItem> ofViewers() {
        MenuItem tile = MenuItems.item(texts.text("action.tileScreens"), ScreenViewers.TILE_KEY, viewers::tile);
        MenuItem close = MenuItems.item(texts.text("action.closeScreens"), ScreenViewers.CLOSE_KEY, viewers::closeAll);
        StringBinding none = Bindings.createStringBinding(
                () -> viewers.countProperty().get() == 0 ? texts.text("whyNot.noScreens") : "",
                viewers.countProperty());
        DisabledReason.bind(tile, tile.getText(), none, texts);
        DisabledReason.bind(close, close.getText(), none, texts);
        return List.of(tile, close);
    }

    private MenuItem keeping() {
        Menu menu = new Menu(texts.text("keep.menu"));
        menu.setId("menu-keep");
        menu.getItems().setAll(actions.ofScreens().stream().map(action -> action.item(texts)).toList());
        menu.getItems().addAll(new SeparatorMenuItem(),
                MenuItems.item("menu-keep-folder", texts.text("keep.folder.open"), help::openKept));
        return menu;
    }

    private MenuItem saved() {
        return MenuItems.item("menu-saved", texts.text("saved.menu"), Keys.SAVED, saved::show);
    }

    private MenuItem gestures() {
        return MenuItems.item("menu-gestures", texts.text("control.ledger.menu"), gestures);
    }

    /** An item that shows the number of phones it applies to. */
    private MenuItem ofShown(Action action) {
        List<PhoneRow> shown = roster.rows();
        return action.item(Bindings.createStringBinding(
                () -> texts.text("action.shown.count", action.text(), shown.size()), roster.rows()), texts);
    }

    private List<MenuItem> general(Runnable selectAll) {
        return List.of(MenuItems.item("menu-select-all", texts.text("action.selectAll"), Keys.SELECT_ALL, selectAll),
                new SeparatorMenuItem(),
                adb.item(new SimpleStringProperty(adb.full()), texts),
                MenuItems.item("menu-preferences", texts.text("menu.preferences"), Keys.PREFERENCES,
                        help::showPreferences),
                new SeparatorMenuItem(),
                MenuItems.item("menu-shortcuts", texts.text("shortcuts.title"), Keys.SHEET, help::showShortcuts),
                MenuItems.item("menu-protocol", texts.text("menu.protocol"), help::openProtocol),
                MenuItems.item("menu-logs", texts.text("menu.logs"), help::openLogs),
                MenuItems.item("menu-about", texts.text("about.title"), help::showAbout));
    }
}
