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

import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.ui.words.Words;

/** The ways to the pages, in one language. For the window's thread only. */
public final class PageActions {
    private final PagesModel pages;
    private final Action phones;
    private final Action wall;
    private final Action runs;

    /** Makes them. */
    public PageActions(PagesModel pages, Words words) {
        this.pages = pages;
        phones = to(Page.PHONES, words.text("page.phones"), words.text("page.phones.full"), Feather.SMARTPHONE,
                KeyCode.DIGIT1);
        wall = to(Page.WALL, words.text("page.wall"), words.text("page.wall.full"), Feather.GRID, KeyCode.DIGIT2);
        runs = to(Page.RUNS, words.text("page.runs"), words.text("page.runs.full"), Feather.LIST, KeyCode.DIGIT3);
    }

    private Action to(Page page, String text, String full, Ikon icon, KeyCode key) {
        return new Action(page.name().toLowerCase(Locale.ROOT), text, full, icon,
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), new SimpleObjectProperty<>(),
                () -> pages.pageProperty().set(page));
    }

    /** All of them, in the order in which they are to be read. */
    List<Action> all() {
        return List.of(phones, wall, runs);
    }

    /** Goes to the table. */
    public Action phones() {
        return phones;
    }

    /** Goes to the wall. */
    public Action wall() {
        return wall;
    }

    /** Goes to the runs. */
    public Action runs() {
        return runs;
    }

    /** Takes their keys, which work from everywhere. */
    public void handle(KeyEvent event) {
        // Nothing is ever in the way of a page.
        all().forEach(action -> action.handle(event, (_, _) -> {}));
    }
}
