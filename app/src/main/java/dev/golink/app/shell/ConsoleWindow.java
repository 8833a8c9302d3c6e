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
import javafx.stage.WindowEvent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.export.ExportFormat;
import dev.golink.app.link.ServerOpener;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.app.shell.dialogs.ClosingQuestion;
import dev.golink.app.shell.dialogs.KeyQuestion;
import dev.golink.app.shell.dialogs.LinkQuestion;
import dev.golink.app.shell.dialogs.LoginQuestion;
import dev.golink.app.shell.dialogs.NewCaQuestion;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.app.shell.style.Theme;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.ServerCertificates;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.PacedPictures;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.presentation.FileErrorTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.PlacementKeeper;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.scenes.SmallestSize;
import dev.golink.ui.texts.Texts;

/** The console's window: shows a fleet, with its server in this process or remote. For the JavaFX thread only. */
public final class ConsoleWindow implements AutoCloseable {
    /** At its first start, the window takes this part of the screen, within limits. */
    private static final double ROOM = 0.85;
    private static final Duration NOT_SAVED = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    private final Stage stage;
    private final Fleet fleet;
    private final ObjectProperty<Texts> words;
    private final Console console;
    private final PlacementKeeper placement;
    private ConsoleView view;
    private Function<Texts, String> trouble = _ -> "";

    /**
     * Creates the window; {@link #show()} shows it.
     *
     * @param stage         the stage to fill
     * @param fleet         the fleet to show; not closed with the window
     * @param consoleServer the server, and the operator who works here
     * @param computer      the language of the computer, used unless the operator chose another
     * @param closed        run once when the window has closed, by the operator or by the program
     * @param services      the services that the window needs
     */
    public ConsoleWindow(Stage stage, Fleet fleet, ConsoleServer consoleServer, Texts computer, Runnable closed,
            ConsoleServices services) {
        this(stage, fleet, consoleServer, computer, closed, services,
                costs -> ScreenFeeds.of(fleet, new PacedPictures(services.fx(), System::nanoTime),
                        costs));
    }

    /**
     * @param screens creates the source of the phones' screens, given the recipient of the frames' costs; closed with
     *                the window
     */
    public ConsoleWindow(Stage stage, Fleet fleet, ConsoleServer consoleServer, Texts computer, Runnable closed,
            ConsoleServices services,
            Function<FrameCosts, ScreenFeeds> screens) {
        this.stage = stage;
        this.fleet = fleet;
        PreferencesModel preferences = new PreferencesModel(services.settings());
        words = new SimpleObjectProperty<>(preferences.language().getValue().on(computer));
        OwnerWindow ownerWindow = new OwnerWindow(stage, Theme.of(preferences, services.desktop()), words);
        console = Console.of(fleet, new ConsoleContext(consoleServer, services, preferences), ownerWindow, screens);
        view = new ConsoleView(console, words.get());
        stage.setScene(scene(view.node(), ownerWindow.theme()));
        SmallestSize.limit(stage, 900, 600);
        placement = new PlacementKeeper(stage, services.settings());
        NoticesModel notices = console.noticeModels().notices();
        TitleBar.give(ownerWindow, consoleServer, console.link(), notices);
        new KeyQuestion(console.question(), consoleServer).askAtTheFirstConnection(console.link());
        if (consoleServer instanceof ConsoleServer.Afar afar) {
            new LoginQuestion(ownerWindow, console.question(), afar).askWhenNeeded(console.link());
        }
        if (consoleServer instanceof ConsoleServer.Here) {
            new ClosingQuestion(console.question(),
                    () -> console.phoneModels().roster().countsProperty().get().online())
                    .guard(stage);
        }
        stage.focusedProperty().subscribe((_, focused) -> notices.setAttended(focused));
        preferences.language().subscribe((_, language) -> speak(language.on(computer)));
        services.settings().keptAside().ifPresent(console.reports()::reportSettingsMovedAside);
        services.settings().whenNotSaved((file, why) -> services.fx().once(() -> notices
                .show(new NoticeContent.Worded(Indicator.REFUSED, say -> say.texts().text("settings.notSaved",
                        file.toString(), FileErrorTexts.reason(why, say.texts())), Optional.empty(), NOT_SAVED))));
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
        theme.apply(scene);
        FocusFallback.keep(scene);
        return scene;
    }

    /** The keyboard shortcuts of this window and of its watch windows. */
    public List<Shortcut> shortcuts(Texts language) {
        return console.shortcuts(language);
    }

    /** Changes the language of all texts; the content stays as it is. */
    private void speak(Texts next) {
        if (next.locale().equals(words.get().locale())) {
            return;
        }
        words.set(next);
        ConsoleView.Memory memory = view.end();
        view = new ConsoleView(console, next);
        view.showTrouble(trouble.apply(next));
        SideWindow.setRoot(stage.getScene(), view.node());
        view.restore(memory);
    }

    /** Shows the window and watches the fleet from now on. */
    public void show() {
        stage.show();
        view.focus();
        try {
            console.updates().watch(fleet);
        } catch (RuntimeException e) {
            LOG.error("The window can't watch the fleet.", e);
            trouble(language -> language.text("trouble.watch", String.valueOf(e.getMessage())));
        }
        // Not before the second pulse, so that nothing of adb delays the first picture of the window.
        FxExecutor fx = console.context().fx();
        fx.once(() -> fx.once(console.adb()::begin));
    }

    /** Shows a problem of the console until the window closes; its text follows the chosen language. */
    public void trouble(Function<Texts, String> what) {
        trouble = what;
        view.showTrouble(what.apply(words.get()));
    }

    /**
     * Brings the window forward, as far as the desktop allows it, and opens a link after a question.
     *
     * @param link   the link as it was typed; empty for none
     * @param opener opens a window for the server of the link
     */
    public void activate(Optional<String> link, ServerOpener opener) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        link.ifPresent(text -> new LinkQuestion(console.question(), console.context(),
                console.noticeModels().notices()).open(text, opener));
    }

    /** Shows from now on why the server in this process needs a new CA, and asks before one is made. */
    public void askAboutCa(ServerCertificates certificates) {
        Watch asking = new NewCaQuestion(console.question(), console.context(), console.noticeModels().notices(),
                certificates).begin();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> asking.close());
    }

    /** Shows the operator a notice. */
    public void showNotice(NoticeContent content) {
        console.noticeModels().notices().show(content);
    }

    /**
     * Shows a notice, the first time Chinese is chosen, that no font has Chinese letters; the notice offers English.
     */
    public void warnOfMissingChinese() {
        new MissingChinese(words, console.context().preferences(), console.noticeModels().notices()).watch();
    }

    /** Replaces the system's save dialog. The function gets a file's format and proposed name. */
    public void saveFilesTo(BiFunction<ExportFormat, String, Optional<Path>> question) {
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
