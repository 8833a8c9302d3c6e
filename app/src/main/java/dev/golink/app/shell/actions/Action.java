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

import dev.golink.app.runs.page.ObstacleTexts;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/**
 * Something that the operator can do.
 *
 * @param name     the name for style IDs
 * @param text     the short name
 * @param full     what the action does, in a sentence
 * @param icon     the icon
 * @param key      the key; null if there is none
 * @param obstacle why the action is not possible now; holds null if it is
 * @param run      does it
 */
public record Action(String name, String text, String full, Ikon icon, @Nullable KeyCombination key,
        ObservableObjectValue<@Nullable Obstacle> obstacle, Runnable run) {
    Action with(Runnable other) {
        return new Action(name, text, full, icon, key, obstacle, other);
    }

    /** The action for any phones, with another obstacle, and without the key: the key is for the selection. */
    Action anywhere(ObservableObjectValue<@Nullable Obstacle> inTheWay) {
        return new Action(name, text, full, icon, null, inTheWay, run);
    }

    /** What the action does, followed by its key. */
    public String withKey() {
        return key == null ? full : full + "  " + key.getDisplayText();
    }

    /** A menu item for the action. */
    MenuItem item(Texts texts) {
        return item(new SimpleStringProperty(text), texts);
    }

    /** A menu item with its own text. */
    MenuItem item(ObservableStringValue says, Texts texts) {
        MenuItem item = new MenuItem(says.get(), new FontIcon(icon));
        item.setId("menu-" + name);
        item.setAccelerator(key);
        item.setOnAction(_ -> run.run());
        DisabledReason.bind(item, says, new ObstacleTexts(texts).of(obstacle), texts);
        return item;
    }

    /**
     * Does it if the event is the action's key and is not consumed yet.
     *
     * @param inVain gets the key and the obstacle if the action is not possible now
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
