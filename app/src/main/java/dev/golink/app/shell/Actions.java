package dev.golink.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.roster.PhoneRow;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.viewer.keep.KeepKeys;
import dev.golink.app.words.Words;

/** What can be done, once for all: buttons, keys, menus and the sheet of keys are made of these. */
final class Actions {
    /** Starts the screens of the selected phones. */
    static final KeyCombination START = shortcut(KeyCode.ENTER);

    private final Action start;
    private final Action stop;
    private final Action message;
    private final Action watch;
    private final CommandsModel commands;
    private final MessageModel messages;
    private final ObservableBooleanValue reachable;
    private final Action startShown;
    private final Action stopShown;
    private final Action messageShown;
    private final List<Action> ofScreens;
    private final Action phones;
    private final Action wall;
    private final Action runs;

    /**
     * Makes them.
     *
     * @param kept    what can be kept of the selected phones
     * @param started run with each Start, beside it
     */
    Actions(ConsoleModels models, KeepModel kept, Runnable watchSelected, Runnable started, Words words) {
        commands = models.commands();
        messages = models.message();
        reachable = commands.reachableProperty();
        var shown = models.roster().rows();
        start = new Action("start", words.text("action.start"), words.text("action.start.full"), Feather.PLAY,
                START, commands.canStartProperty(), () -> {
                    commands.start();
                    started.run();
                });
        stop = new Action("stop", words.text("action.stop"), words.text("action.stop.full"), Feather.SQUARE,
                new KeyCodeCombination(KeyCode.DELETE), commands.canStopProperty(), commands::stop);
        message = new Action("message", words.text("action.message"), words.text("action.message.full"), Feather.MAIL,
                shortcut(KeyCode.M), commands.canMessageProperty(),
                () -> models.message().open(commands.selection()));
        watch = new Action("watch", words.text("action.watch"), words.text("action.watch.full"), Feather.MONITOR,
                new KeyCodeCombination(KeyCode.ENTER), commands.canWatchProperty(), watchSelected);
        BooleanBinding any = commands.reachableProperty().and(Bindings.isNotEmpty(shown));
        startShown = new Action("start-shown", words.text("action.startShown"), words.text("action.startShown.full"),
                Feather.PLAY, null, any, () -> {
                    commands.start(shown);
                    started.run();
                });
        stopShown = new Action("stop-shown", words.text("action.stopShown"), words.text("action.stopShown.full"),
                Feather.SQUARE, null, any, () -> commands.stop(shown));
        messageShown = new Action("message-shown", words.text("action.messageShown"),
                words.text("action.messageShown.full"), Feather.MAIL, null, any, () -> models.message().open(shown));
        ofScreens = ofScreens(kept, words);
        phones = page("phones", words.text("page.phones"), words.text("page.phones.full"), Feather.SMARTPHONE,
                KeyCode.DIGIT1, models.pageProperty(), Page.PHONES);
        wall = page("wall", words.text("page.wall"), words.text("page.wall.full"), Feather.GRID, KeyCode.DIGIT2,
                models.pageProperty(), Page.WALL);
        runs = page("runs", words.text("page.runs"), words.text("page.runs.full"), Feather.LIST, KeyCode.DIGIT3,
                models.pageProperty(), Page.RUNS);
    }

    private static List<Action> ofScreens(KeepModel kept, Words words) {
        return List.of(
                new Action("keep-screenshot", words.text("keep.screenshot"), words.text("keep.screenshot.full"),
                        Feather.CAMERA, KeepKeys.SCREENSHOT, kept.anyProperty(), kept::screenshot),
                new Action("keep-copy", words.text("keep.copy"), words.text("keep.copy.full"), Feather.COPY,
                        KeepKeys.COPY, kept.oneProperty(), kept::copy),
                new Action("keep-record", words.text("keep.record"), words.text("keep.record.full"), Feather.CIRCLE,
                        KeepKeys.RECORD, kept.recordableProperty(), kept::record),
                new Action("keep-stop", words.text("keep.stop"), words.text("keep.stop.full"), Feather.SQUARE,
                        KeepKeys.STOP, kept.recordedProperty(), kept::stop),
                new Action("keep-replay", words.text("keep.replay"), words.text("keep.replay.full"),
                        Feather.ROTATE_CCW, KeepKeys.REPLAY, kept.anyProperty(), kept::replay));
    }

    private static Action page(String name, String text, String full, Ikon icon, KeyCode key,
            ObjectProperty<Page> page, Page target) {
        return new Action(name, text, full, icon, shortcut(key), new SimpleBooleanProperty(true),
                () -> page.set(target));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** All of them, in the order in which they are to be read. */
    List<Action> all() {
        return Stream.of(ofSelection(), ofScreens, ofShown(), List.of(phones, wall, runs)).flatMap(List::stream)
                .toList();
    }

    /** What can be done to the selected phones. */
    List<Action> ofSelection() {
        return List.of(start, stop, message, watch);
    }

    /** What can be kept of the selected phones' screens. */
    List<Action> ofScreens() {
        return ofScreens;
    }

    /** What can be done to all phones in the table, selected or not. */
    List<Action> ofShown() {
        return List.of(startShown, stopShown, messageShown);
    }

    /** What can be done to these phones, as entries of a menu, such as that of a group. */
    List<MenuItem> of(List<PhoneRow> rows) {
        return Stream.of(start.with(() -> commands.start(rows)), stop.with(() -> commands.stop(rows)),
                message.with(() -> messages.open(rows))).map(action -> action.anywhere(reachable).item()).toList();
    }

    Action watch() {
        return watch;
    }

    Action phones() {
        return phones;
    }

    Action wall() {
        return wall;
    }

    Action runs() {
        return runs;
    }

    /** Takes the keys of what is done to selected phones, before the table does something else with them. */
    void handleInTable(KeyEvent event) {
        ofSelection().forEach(action -> pressed(action, event));
        ofScreens.forEach(action -> pressed(action, event));
    }

    /** The same on the wall, where Enter shows a phone large instead of in a window of its own. */
    void handleOnWall(KeyEvent event) {
        ofSelection().stream().filter(action -> !action.equals(watch)).forEach(action -> pressed(action, event));
    }

    /** Takes the keys that work from everywhere. */
    void handle(KeyEvent event) {
        pressed(phones, event);
        pressed(wall, event);
        pressed(runs, event);
    }

    private static void pressed(Action action, KeyEvent event) {
        if (!event.isConsumed() && action.key() != null && action.key().match(event)) {
            event.consume();
            if (action.possible().get()) {
                action.run().run();
            }
        }
    }

    ContextMenu menu() {
        return new ContextMenu(ofSelection().stream().map(Action::item).toArray(MenuItem[]::new));
    }

    /** The menu of the wall, which begins with what only the wall can do. */
    ContextMenu menuOnWall(List<MenuItem> first) {
        ContextMenu menu = menu();
        menu.getItems().stream().filter(item -> ("menu-" + watch.name()).equals(item.getId()))
                .forEach(item -> item.setAccelerator(null));
        menu.getItems().addAll(0, first);
        return menu;
    }

    /**
     * One of them.
     *
     * @param name     its style id
     * @param text     its short name
     * @param full     what it does, in a sentence
     * @param icon     its picture
     * @param key      its key; null if it has none
     * @param possible whether it makes sense now
     * @param run      does it
     */
    record Action(String name, String text, String full, Ikon icon, @Nullable KeyCombination key,
            ObservableBooleanValue possible, Runnable run) {
        private Action with(Runnable other) {
            return new Action(name, text, full, icon, key, possible, other);
        }

        /** Without a key, since that is for the selection, and whenever something else allows it. */
        private Action anywhere(ObservableBooleanValue allowed) {
            return new Action(name, text, full, icon, null, allowed, run);
        }

        /** What it does, and its key. */
        String withKey() {
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
    }
}
