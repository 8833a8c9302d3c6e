package dev.golink.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.export.Format;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.shell.dialogs.ClosingQuestion;
import dev.golink.app.shell.dialogs.Owner;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.place.Surroundings;
import dev.golink.app.shell.style.Theme;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.look.IoWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.PlacementKeeper;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.scenes.SmallestSize;
import dev.golink.ui.words.Words;

/** The console's window: shows a fleet, with its server in this process or remote. For the JavaFX thread only. */
public final class ConsoleWindow implements AutoCloseable {
    /** At its first start, the window takes this part of the screen, within limits. */
    private static final double ROOM = 0.85;
    private static final Duration NOT_SAVED = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    private final Stage stage;
    private final Fleet fleet;
    private final ObjectProperty<Words> words;
    private final Console console;
    private final PlacementKeeper placement;
    private ConsoleView view;
    private Function<Words, String> trouble = _ -> "";

    /**
     * Creates the window; {@link #show()} shows it.
     *
     * @param stage        the stage to fill
     * @param fleet        the fleet to show; not closed with the window
     * @param place        the server, and the operator who works here
     * @param computer     the language of the computer, used unless the operator chose another
     * @param closed       run once when the window has closed, by the operator or by the program
     * @param surroundings the services that the window needs
     */
    public ConsoleWindow(Stage stage, Fleet fleet, Place place, Words computer, Runnable closed,
            Surroundings surroundings) {
        this(stage, fleet, place, computer, closed, surroundings,
                costs -> ScreenFeeds.of(fleet, surroundings.crossing()::once, costs));
    }

    /**
     * @param screens creates the source of the phones' screens, given the recipient of the frames' costs; closed with
     *                the window
     */
    public ConsoleWindow(Stage stage, Fleet fleet, Place place, Words computer, Runnable closed,
            Surroundings surroundings,
            Function<FrameCosts, ScreenFeeds> screens) {
        this.stage = stage;
        this.fleet = fleet;
        PreferencesModel preferences = new PreferencesModel(surroundings.settings());
        words = new SimpleObjectProperty<>(preferences.language().getValue().on(computer));
        Owner owner = new Owner(stage, Theme.of(preferences, surroundings.desktop().scheme()), words);
        console = Console.of(fleet, new Site(place, surroundings, preferences), owner, screens);
        view = new ConsoleView(console, words.get());
        stage.setScene(scene(view.node(), owner.theme()));
        SmallestSize.keep(stage, 900, 600);
        placement = new PlacementKeeper(stage, surroundings.settings());
        NoticesModel notices = console.noticeModels().notices();
        TitleBar.give(owner, place, console.link(), notices);
        if (place instanceof Place.Here) {
            new ClosingQuestion(console.question(),
                    () -> console.phoneModels().roster().countsProperty().get().online())
                    .guard(stage);
        }
        stage.focusedProperty().subscribe((_, focused) -> notices.setAttended(focused));
        preferences.language().subscribe((_, language) -> speak(language.on(computer)));
        surroundings.settings().keptAside().ifPresent(console.reports()::tellOfSettingsKeptAside);
        surroundings.settings().whenNotSaved((file, why) -> surroundings.crossing().once(() -> notices
                .tell(new NoticeContent.Worded(Sign.REFUSED, say -> say.words().text("settings.notSaved",
                        file.toString(), IoWords.reason(why, say.words())), Optional.empty(), NOT_SAVED))));
        stage.setOnHidden(_ -> {
            end();
            closed.run();
        });
        console.updates().tickWhile(stage.showingProperty(), stage.iconifiedProperty(),
                console.screens().viewers().countProperty().greaterThan(0));
    }

    private static Scene scene(Parent root, Theme theme) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, SmallestSize.widthIn(room, Math.clamp(ROOM * room.getWidth(), 1180, 1440)),
                SmallestSize.heightIn(room, Math.clamp(ROOM * room.getHeight(), 760, 900)));
        theme.dress(scene);
        FocusFallback.keep(scene);
        return scene;
    }

    /** All keys of this window and of the windows beside it. */
    public List<Shortcut> shortcuts(Words language) {
        return console.shortcuts(language);
    }

    /** Changes the language of all texts; the content stays as it is. */
    private void speak(Words next) {
        if (next.locale().equals(words.get().locale())) {
            return;
        }
        words.set(next);
        ConsoleView.Memory memory = view.end();
        view = new ConsoleView(console, next);
        view.showTrouble(trouble.apply(next));
        SideWindow.setRoot(stage.getScene(), view.node());
        view.goOn(memory);
    }

    /** Shows the window and watches the fleet from now on. */
    public void show() {
        stage.show();
        view.focus();
        try {
            console.updates().watch(fleet);
        } catch (RuntimeException e) {
            LOG.error("The fleet can't be watched", e);
            trouble(language -> language.text("trouble.watch", String.valueOf(e.getMessage())));
        }
    }

    /** Shows a problem of the console until the window closes; its text follows the chosen language. */
    public void trouble(Function<Words, String> what) {
        trouble = what;
        view.showTrouble(what.apply(words.get()));
    }

    /** Shows the operator a notice. */
    public void tell(NoticeContent content) {
        console.noticeModels().notices().tell(content);
    }

    /**
     * Shows a notice, the first time Chinese is chosen, that no font has Chinese letters; the notice offers English.
     */
    public void warnOfMissingChinese() {
        new MissingChinese(words, console.site().preferences(), console.noticeModels().notices()).watch();
    }

    /** Replaces the system's save dialog. The function gets a file's format and proposed name. */
    public void saveFilesTo(BiFunction<Format, String, Optional<Path>> question) {
        console.saveDialog().askBy(question);
    }

    /** Closes the window and leaves the fleet as it is. */
    @Override
    public void close() {
        stage.hide();
    }

    private void end() {
        placement.remember();
        console.close();
    }
}
