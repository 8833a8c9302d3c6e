package dev.golink.app.shell;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import dev.golink.app.help.Keys;
import dev.golink.app.words.Words;

/** What is done too rarely for a button of its own. */
final class ConsoleMenu {
    private ConsoleMenu() {}

    /** The menu's entries. */
    static List<MenuItem> items(Runnable selectAll, ConsoleHelp help, Words words) {
        return List.of(item("menu-select-all", words.text("action.selectAll"), Keys.SELECT_ALL, selectAll),
                new SeparatorMenuItem(),
                item("menu-preferences", words.text("menu.preferences"), Keys.PREFERENCES, help::showPreferences),
                new SeparatorMenuItem(),
                item("menu-shortcuts", words.text("shortcuts.title"), Keys.SHEET, help::showShortcuts),
                item("menu-protocol", words.text("menu.protocol"), null, help::openProtocol),
                item("menu-logs", words.text("menu.logs"), null, help::openLogs),
                item("menu-about", words.text("about.title"), null, help::showAbout));
    }

    private static MenuItem item(String id, String text, @Nullable KeyCombination key, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
