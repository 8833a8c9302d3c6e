package dev.golink.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.sharing.SharingModel;
import dev.golink.app.words.Words;

/** The three things that can be done to the selected phones: by button, by key, and from the table's menu. */
final class Actions {
    private static final KeyCombination START_KEY = new KeyCodeCombination(KeyCode.ENTER,
            KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination STOP_KEY = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination WATCH_KEY = new KeyCodeCombination(KeyCode.ENTER);

    private final Action start;
    private final Action stop;
    private final Action watch;

    /** @param started run with each Start, beside it */
    Actions(SharingModel model, Runnable watchSelected, Runnable started, Words words) {
        start = new Action("start", words.text("action.start"), words.text("action.start.full"), Feather.PLAY,
                START_KEY, model.canStartProperty(), () -> {
                    model.start();
                    started.run();
                });
        stop = new Action("stop", words.text("action.stop"), words.text("action.stop.full"), Feather.SQUARE, STOP_KEY,
                model.canStopProperty(), model::stop);
        watch = new Action("watch", words.text("action.watch"), words.text("action.watch.full"), Feather.MONITOR,
                WATCH_KEY, model.canWatchProperty(), watchSelected);
    }

    /** All of them, in their order. */
    List<Action> all() {
        return List.of(start, stop, watch);
    }

    Action start() {
        return start;
    }

    Action stop() {
        return stop;
    }

    Action watch() {
        return watch;
    }

    /** Takes the keys before the table does something else with them. */
    void handle(KeyEvent event) {
        all().forEach(action -> pressed(action, event));
    }

    private static void pressed(Action action, KeyEvent event) {
        if (!event.isConsumed() && action.key().match(event)) {
            event.consume();
            if (action.possible().get()) {
                action.run().run();
            }
        }
    }

    ContextMenu menu() {
        return new ContextMenu(item(start), item(stop), item(watch));
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.text(), new FontIcon(action.icon()));
        item.setAccelerator(action.key());
        item.setOnAction(_ -> action.run().run());
        item.disableProperty().bind(Bindings.not(action.possible()));
        return item;
    }

    /**
     * One of them.
     *
     * @param name     its style id
     * @param text     its short name
     * @param full     what it does, in a sentence
     * @param icon     its picture
     * @param key      its key
     * @param possible whether it makes sense now
     * @param run      does it
     */
    record Action(String name, String text, String full, Ikon icon, KeyCombination key,
            ObservableBooleanValue possible, Runnable run) {}
}
