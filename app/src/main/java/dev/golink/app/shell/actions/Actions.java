package dev.golink.app.shell.actions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.PhoneAccessModel;
import dev.golink.app.compose.ComposeModel;
import dev.golink.app.compose.ComposePurpose;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.profiles.EditRight;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.app.shell.models.AccessModels;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.app.shell.models.RunModels;
import dev.golink.app.shell.screens.CaptureModel;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.screens.TraceWindows;
import dev.golink.screens.capture.CaptureKeys;
import dev.golink.server.access.right.Right;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/** The actions for phones, in one language. For the JavaFX thread only. */
public final class Actions {
    /** The key that asks the selected phones to share their screens. */
    public static final KeyCombination START = shortcut(KeyCode.ENTER);

    /** The capture actions used so often that they are not in a submenu. */
    private static final Set<String> OFTEN = Set.of("keep-screenshot", "keep-record", "keep-stop");

    private final CommandsModel commands;
    private final MessageModel messages;
    private final ComposeModel compose;
    private final AccessModel access;
    private final PhoneAccessModel phoneAccess;
    private final RosterModel roster;
    private final FirstStepsModel firstSteps;
    private final Texts texts;
    private final KeyObstacles keyObstacles;
    private final Action start;
    private final Action stop;
    private final Action message;
    private final Action watch;
    private final List<Action> further;
    private final Action pairAgain;
    private final Action trace;
    private final List<Action> ofScreens;
    private final List<Action> ofShown;

    /**
     * Creates the actions.
     *
     * @param runModels    the commands to phones
     * @param accessModels the rights of the operator, and the access of phones
     * @param firstSteps   marked as done once screens are started
     * @param notices      shows why a key did nothing
     * @param traces       the windows with traces of phones
     */
    public Actions(RunModels runModels, AccessModels accessModels, RosterModel roster, FirstStepsModel firstSteps,
            NoticesModel notices, ConsoleScreens screens, TraceWindows traces, Texts texts) {
        commands = runModels.commands();
        messages = runModels.message();
        compose = runModels.compose();
        access = accessModels.access();
        phoneAccess = accessModels.phones();
        this.roster = roster;
        this.firstSteps = firstSteps;
        this.texts = texts;
        keyObstacles = new KeyObstacles(notices);
        start = command(CommandPresentation.START, START,
                commands.startObstacleProperty(), () -> {
                    commands.start();
                    started();
                });
        stop = command(CommandPresentation.STOP, new KeyCodeCombination(KeyCode.DELETE),
                commands.stopObstacleProperty(), commands::stop);
        message = command(CommandPresentation.MESSAGE, shortcut(KeyCode.M), commands.messageObstacleProperty(),
                () -> messages.open(commands.selection()));
        watch = new Action("watch", texts.text("action.watch"), texts.text("action.watch.full"), Feather.MONITOR,
                new KeyCodeCombination(KeyCode.ENTER), access.obstacle(Right.WATCH, commands.watchObstacleProperty()),
                screens::watchSelected);
        further = further(commands::selection);
        pairAgain = new Action("pair-again", texts.text("pairAgain"), texts.text("pairAgain.full"), Feather.KEY, null,
                phoneAccess.pairObstacleProperty(), phoneAccess::pairAgain);
        trace = new Action("trace", texts.text("trace"), texts.text("trace.full"), Feather.ACTIVITY, null,
                phoneAccess.traceObstacleProperty(),
                () -> phoneAccess.selection().stream().findFirst().ifPresent(row -> traces.show(row.id())));
        ofShown = forAllShown();
        ofScreens = forScreens(screens.kept());
    }

    private Action command(CommandPresentation command, @Nullable KeyCombination key,
            ObservableObjectValue<@Nullable Obstacle> obstacle, Runnable run) {
        return new Action(command.name().toLowerCase(Locale.ROOT), command.name(texts), command.full(texts),
                command.icon(), key, access.obstacle(command.right(), obstacle), run);
    }

    /** The actions used too rarely for a button: first those that need only phones, then those that need a text. */
    private List<Action> further(Supplier<List<PhoneRow>> rows) {
        Stream<Action> plain = Stream.of(CommandPresentation.values()).filter(command -> !command.isWritten())
                .filter(command -> command != CommandPresentation.START && command != CommandPresentation.STOP)
                .map(command -> further(command, () -> commands.give(command.sample(), rows.get(), () -> {})));
        return Stream.concat(plain, Stream.of(
                further(CommandPresentation.CUSTOM, () -> compose.open(new ComposePurpose.Data(rows.get()))),
                further(CommandPresentation.DISCONNECT,
                        () -> compose.open(new ComposePurpose.DisconnectPhones(rows.get()))),
                new Action("revoke", texts.text("revoke"), texts.text("revoke.full"), Feather.USER_X, null,
                        phoneAccess.revokeObstacleProperty(), () -> phoneAccess.revoke(rows.get()))))
                .toList();
    }

    private Action further(CommandPresentation command, Runnable run) {
        return command(command, null, commands.obstacleProperty(command), run);
    }

    /** An action for all phones in the table. */
    private Action ofShown(String name, String text, String full, CommandPresentation command,
            ObservableObjectValue<@Nullable Obstacle> obstacle, Runnable run) {
        return new Action(name, text, full, command.icon(), null,
                access.obstacle(command.right(), obstacle), run);
    }

    private List<Action> forAllShown() {
        ObservableList<PhoneRow> shown = roster.rows();
        ObservableObjectValue<@Nullable Obstacle> none = Bindings.createObjectBinding(() -> {
            if (!commands.reachableProperty().get()) {
                return Obstacle.Plain.NO_LINK;
            }
            return shown.isEmpty() ? Obstacle.Plain.NOTHING_SHOWN : null;
        }, commands.reachableProperty(), shown);
        return List.of(
                ofShown("start-shown", texts.text("action.startShown"), texts.text("action.startShown.full"),
                        CommandPresentation.START, none, () -> {
                            commands.start(shown);
                            started();
                        }),
                ofShown("stop-shown", texts.text("action.stopShown"), texts.text("action.stopShown.full"),
                        CommandPresentation.STOP, none, () -> commands.stop(shown)),
                ofShown("message-shown", texts.text("action.messageShown"), texts.text("action.messageShown.full"),
                        CommandPresentation.MESSAGE, none,
                        () -> messages.open(shown)));
    }

    /** An operator who has started screens no longer needs the hint for first steps. */
    private void started() {
        firstSteps.doneProperty().set(true);
    }

    private List<Action> forScreens(CaptureModel kept) {
        return List.of(
                new Action("keep-screenshot", texts.text("keep.screenshot"), texts.text("keep.screenshot.full"),
                        Feather.CAMERA, CaptureKeys.SCREENSHOT, watching(kept.anyObstacleProperty()), kept::screenshot),
                new Action("keep-copy", texts.text("keep.copy"), texts.text("keep.copy.full"), Feather.COPY,
                        CaptureKeys.COPY, watching(kept.oneObstacleProperty()), kept::copy),
                new Action("keep-record", texts.text("keep.record"), texts.text("keep.record.full"), Feather.CIRCLE,
                        CaptureKeys.RECORD, watching(kept.recordObstacleProperty()), kept::record),
                new Action("keep-stop", texts.text("keep.stop"), texts.text("keep.stop.full"), Feather.SQUARE,
                        CaptureKeys.STOP, kept.stopObstacleProperty(), kept::stop),
                new Action("keep-replay", texts.text("keep.replay"), texts.text("keep.replay.full"),
                        Feather.ROTATE_CCW, CaptureKeys.REPLAY, watching(kept.anyObstacleProperty()), kept::replay));
    }

    private ObservableObjectValue<@Nullable Obstacle> watching(ObservableObjectValue<@Nullable Obstacle> other) {
        return access.obstacle(Right.WATCH, other);
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** All actions, in display order. */
    List<Action> all() {
        return Stream.of(ofSelection(), further, List.of(pairAgain, trace), ofScreens, ofShown).flatMap(List::stream)
                .toList();
    }

    /** The main actions for the selected phones. */
    public List<Action> ofSelection() {
        return List.of(start, stop, message, watch);
    }

    /** The capture actions for the selected phones' screens. */
    List<Action> ofScreens() {
        return ofScreens;
    }

    /** The actions for all phones in the table, selected or not. */
    List<Action> ofShown() {
        return ofShown;
    }

    /** Menu items of actions for the given phones, as for a group. */
    public List<MenuItem> of(List<PhoneRow> rows) {
        ObservableObjectValue<@Nullable Obstacle> noLink = Bindings.createObjectBinding(
                () -> commands.reachableProperty().get() ? null : Obstacle.Plain.NO_LINK,
                commands.reachableProperty());
        return Stream.concat(
                Stream.of(start.with(() -> commands.start(rows)), stop.with(() -> commands.stop(rows)),
                        message.with(() -> messages.open(rows))),
                further(() -> rows).stream())
                .map(action -> action.anywhere(noRight(action, noLink)).item(texts)).toList();
    }

    /** A missing right is in the way of an action for any phones too. */
    private static ObservableObjectValue<@Nullable Obstacle> noRight(Action action,
            ObservableObjectValue<@Nullable Obstacle> otherwise) {
        return Bindings.createObjectBinding(
                () -> action.obstacle().get() instanceof Obstacle.NotAllowed missing ? missing : otherwise.get(),
                action.obstacle(), otherwise);
    }

    /** Why the operator may not do something, as part of a sentence; empty if the right for it is there. */
    public ObservableStringValue whyNot(Right right) {
        return access.whyNot(right, texts);
    }

    /** Whether the operator may change the profiles of phones. */
    public EditRight editRight() {
        return new EditRight(whyNot(Right.EDIT),
                key -> keyObstacles.explain(key, new Obstacle.NotAllowed(Right.EDIT)));
    }

    /** Shows the screens of the selected phones. */
    public Action watch() {
        return watch;
    }

    /** Handles the keys of actions for selected phones before the table uses these keys. */
    public void handleInTable(KeyEvent event) {
        ofSelection().forEach(action -> action.handle(event, keyObstacles::explain));
        ofScreens.forEach(action -> action.handle(event, keyObstacles::explain));
    }

    /** Handles these keys on the wall. There Enter enlarges a phone and does not open a watch window. */
    public void handleOnWall(KeyEvent event) {
        ofSelection().stream().filter(action -> !action.equals(watch))
                .forEach(action -> action.handle(event, keyObstacles::explain));
    }

    /** Menu items of the main actions for the selected phones. */
    public List<MenuItem> itemsOfSelection() {
        return ofSelection().stream().map(action -> action.item(texts)).toList();
    }

    /** The same menu items for the wall, where Enter enlarges a phone. */
    public List<MenuItem> itemsOnWall() {
        List<MenuItem> items = itemsOfSelection();
        items.stream().filter(item -> ("menu-" + watch.name()).equals(item.getId()))
                .forEach(item -> item.setAccelerator(null));
        return items;
    }

    /** Menu items of rare actions for the selected phones: ringing, data for their apps, disconnecting, access. */
    public List<MenuItem> itemsRarelyAsked() {
        return Stream.concat(further.stream(), Stream.of(pairAgain, trace)).map(action -> action.item(texts)).toList();
    }

    /**
     * Menu items of frequent captures of the selected phones' screens: taking a screenshot, starting and stopping a
     * recording.
     */
    public List<MenuItem> itemsToKeep() {
        return ofScreens.stream().filter(action -> OFTEN.contains(action.name())).map(action -> action.item(texts))
                .toList();
    }

    /** Menu items of the other capture actions. */
    public List<MenuItem> itemsToKeepRarely() {
        return ofScreens.stream().filter(action -> !OFTEN.contains(action.name())).map(action -> action.item(texts))
                .toList();
    }
}
