package dev.golink.app.shell.actions;

import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Creates menu items that are not actions for phones. */
final class MenuItems {
    private MenuItems() {}

    static MenuItem item(String text, KeyCombination key, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(key);
        item.setOnAction(_ -> run.run());
        return item;
    }

    static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> run.run());
        return item;
    }

    static MenuItem item(String id, String text, KeyCombination key, Runnable run) {
        MenuItem item = item(id, text, run);
        item.setAccelerator(key);
        return item;
    }
}
