package dev.golink.app.shell.actions;

import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.runs.page.ObstacleWords;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.words.Words;

/**
 * Something that can be done.
 *
 * @param name     its style id
 * @param text     its short name
 * @param full     what it does, in a sentence
 * @param icon     its picture
 * @param key      its key; null if it has none
 * @param obstacle why it makes no sense now; null in it if it does
 * @param run      does it
 */
public record Action(String name, String text, String full, Ikon icon, @Nullable KeyCombination key,
        ObservableObjectValue<@Nullable Obstacle> obstacle, Runnable run) {
    Action with(Runnable other) {
        return new Action(name, text, full, icon, key, obstacle, other);
    }

    /** Without a key, since that is for the selection, and unless something else is in the way. */
    Action anywhere(ObservableObjectValue<@Nullable Obstacle> inTheWay) {
        return new Action(name, text, full, icon, null, inTheWay, run);
    }

    /** What it does, and its key. */
    public String withKey() {
        return key == null ? full : full + "  " + key.getDisplayText();
    }

    /** Makes an entry for a menu. */
    MenuItem item(Words words) {
        return item(new SimpleStringProperty(text), words);
    }

    /** Makes an entry with a text of its own. */
    MenuItem item(ObservableStringValue says, Words words) {
        MenuItem item = new MenuItem(says.get(), new FontIcon(icon));
        item.setId("menu-" + name);
        item.setAccelerator(key);
        item.setOnAction(_ -> run.run());
        WhyNot.bind(item, says, new ObstacleWords(words).of(obstacle), words);
        return item;
    }

    /**
     * Does it if this is its key, and nobody else took it.
     *
     * @param inVain told of its key and of what is in the way, if it makes no sense now
     */
    void handle(KeyEvent event, BiConsumer<KeyCombination, Obstacle> inVain) {
        if (!event.isConsumed() && key != null && key.match(event)) {
            event.consume();
            Obstacle why = obstacle.get();
            if (why == null) {
                run.run();
            } else {
                inVain.accept(key, why);
            }
        }
    }
}
