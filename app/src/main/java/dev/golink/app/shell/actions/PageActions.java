package dev.golink.app.shell.actions;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.ui.texts.Texts;

/** The actions that open the pages, in one language. For the JavaFX thread only. */
public final class PageActions {
    private final PagesModel pages;
    private final Action phones;
    private final Action wall;
    private final Action runs;
    private final Action waiting;
    private final Action history;
    private final Action adb;

    /** Creates the actions. */
    public PageActions(PagesModel pages, Texts texts) {
        this.pages = pages;
        phones = to(ConsolePage.PHONES, texts.text("page.phones"), texts.text("page.phones.full"), Feather.SMARTPHONE,
                KeyCode.DIGIT1);
        wall = to(ConsolePage.WALL, texts.text("page.wall"), texts.text("page.wall.full"), Feather.GRID,
                KeyCode.DIGIT2);
        runs = to(ConsolePage.RUNS, texts.text("page.runs"), texts.text("page.runs.full"), Feather.LIST,
                KeyCode.DIGIT3);
        waiting = to(ConsolePage.WAITING, texts.text("page.waiting"), texts.text("page.waiting.full"),
                Feather.USER_CHECK, KeyCode.DIGIT4);
        history = to(ConsolePage.HISTORY, texts.text("page.history"), texts.text("page.history.full"), Feather.CLOCK,
                KeyCode.DIGIT5);
        adb = to(ConsolePage.ADB, texts.text("adb.page"), texts.text("adb.page.full"), Feather.WIFI, KeyCode.DIGIT6);
    }

    private Action to(ConsolePage page, String text, String full, Ikon icon, KeyCode key) {
        return new Action(page.name().toLowerCase(Locale.ROOT), text, full, icon,
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), new SimpleObjectProperty<>(),
                () -> pages.pageProperty().set(page));
    }

    /** All actions, in display order. */
    List<Action> all() {
        return List.of(phones, wall, runs, waiting, history, adb);
    }

    /** Opens the page of the table. */
    public Action phones() {
        return phones;
    }

    /** Opens the wall. */
    public Action wall() {
        return wall;
    }

    /** Opens the page of the runs. */
    public Action runs() {
        return runs;
    }

    /** Opens the page of the clients that wait to be let in. */
    public Action waiting() {
        return waiting;
    }

    /** Opens the page of the history. */
    public Action history() {
        return history;
    }

    /** Opens the page of the phones at adb. */
    public Action adb() {
        return adb;
    }

    /** Handles the keys of the pages, which work everywhere in the window. */
    public void handle(KeyEvent event) {
        // A page never has an obstacle.
        all().forEach(action -> action.handle(event, (_, _) -> {}));
    }
}
