package dev.golink.app.shell.actions;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something that can be done.
 *
 * @param name     its style id
 * @param text     its short name
 * @param full     what it does, in a sentence
 * @param icon     its picture
 * @param key      its key; null if it has none
 * @param possible whether it makes sense now
 * @param run      does it
 */
public record Action(String name, String text, String full, Ikon icon, @Nullable KeyCombination key,
        ObservableBooleanValue possible, Runnable run) {
    Action with(Runnable other) {
        return new Action(name, text, full, icon, key, possible, other);
    }

    /** Without a key, since that is for the selection, and whenever something else allows it. */
    Action anywhere(ObservableBooleanValue allowed) {
        return new Action(name, text, full, icon, null, allowed, run);
    }

    /** What it does, and its key. */
    public String withKey() {
        return key == null ? full : full + "  " + key.getDisplayText();
    }

    /** Makes an entry for a menu. */
    MenuItem item() {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId("menu-" + name);
        item.setAccelerator(key);
        item.setOnAction(_ -> run.run());
        item.disableProperty().bind(Bindings.not(possible));
        return item;
    }

    /** Does it if this is its key, and nobody else took it. */
    void handle(KeyEvent event) {
        if (!event.isConsumed() && key != null && key.match(event)) {
            event.consume();
            if (possible.get()) {
                run.run();
            }
        }
    }
}
