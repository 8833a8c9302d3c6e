package dev.golink.app.shell;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.export.Format;
import dev.golink.app.help.Shortcut;
import dev.golink.app.look.Sign;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.runs.BulkLimits;
import dev.golink.app.scenes.PlacementKeeper;
import dev.golink.app.scenes.SideWindow;
import dev.golink.app.viewer.Home;
import dev.golink.app.viewer.ScreenViewers;
import dev.golink.app.viewer.feed.ScreenFeeds;
import dev.golink.app.viewer.figures.FigureLayers;
import dev.golink.app.viewer.figures.FiguresModel;
import dev.golink.app.viewer.frames.FrameCosts;
import dev.golink.app.viewer.keep.Keep;
import dev.golink.app.viewer.keep.KeepHome;
import dev.golink.app.viewer.keep.KeepReport;
import dev.golink.app.viewer.keep.KeepWords;
import dev.golink.app.viewer.keep.RecordingSign;
import dev.golink.app.viewer.wall.Overlay;
import dev.golink.app.viewer.wall.WallScreens;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Watch;

/** The console's window: shows a fleet, wherever its server runs. For the window's thread only. */
public final class ConsoleWindow implements AutoCloseable {
    /** The first time, the window takes this part of the screen, within limits. */
    private static final double ROOM = 0.85;
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private final Stage stage;
    private final Fleet fleet;
    private final ObjectProperty<Words> words;
    private final Surroundings surroundings;
    private final PreferencesModel preferences;
    private final ConsoleModels models;
    private final SaveDialog saveDialog;
    private final ConsoleHelp help;
    private final BooleanProperty firstSteps;
    private final PlacementKeeper placement;
    private ConsoleView view;
    private Function<Words, String> trouble = _ -> "";
    private final ScreenFeeds feeds;
    private final KeepModel kept;
    private final ScreenViewers viewers;
    private final WallParts wall;
    // Kept here because a binding that nobody holds is forgotten.
    private final BooleanBinding ticking;
    private final Place place;
    private Subscription watching = Subscription.EMPTY;

    /**
     * Makes the window; {@link #show()} shows it.
     *
     * @param stage      to fill
     * @param fleet      to show; not closed with the window
     * @param place      which server that is, and who works here
     * @param computer   the language of the computer, spoken unless the operator chose another
     * @param closed     run once, when the window has been closed, by whomever
     * @param surroundings what the window stands on
     */
    public ConsoleWindow(Stage stage, Fleet fleet, Place place, Words computer, Runnable closed,
            Surroundings surroundings) {
        this(stage, fleet, place, computer, closed, surroundings,
                costs -> ScreenFeeds.of(fleet, surroundings.crossing()::once, costs));
    }

    /** @param screens makes the screens that the window gets, given who is told what their frames cost; closed with it */
    ConsoleWindow(Stage stage, Fleet fleet, Place place, Words computer, Runnable closed, Surroundings surroundings,
            Function<FrameCosts, ScreenFeeds> screens) {
        this.stage = stage;
        this.fleet = fleet;
        this.place = place;
        this.surroundings = surroundings;
        preferences = new PreferencesModel(surroundings.settings());
        words = new SimpleObjectProperty<>(preferences.language().getValue().on(computer));
        Theme theme = Theme.of(preferences, surroundings.desktop().scheme());
        Question question = new Question(stage, theme, words::get);
        models = new ConsoleModels(fleet, place, words::get, surroundings, new BulkQuestionView(question),
                (phones, yes) -> question.ask(words.get().text("clear.question", phones),
                        words.get().text("clear.yes", phones), yes));
        help = new ConsoleHelp(stage, theme, words, preferences, models.notices(), surroundings,
                this::shortcuts);
        firstSteps = new SimpleBooleanProperty(surroundings.settings().get(FirstStepsView.SECTION));
        firstSteps.subscribe((_, done) -> surroundings.settings().set(FirstStepsView.SECTION, done));
        feeds = screens.apply(models.attention().costs());
        kept = new KeepModel(keep());
        models.onNews(kept::refresh);
        viewers = new ScreenViewers(feeds, words, surroundings.crossing()::once, theme::dress,
                new ViewerActions(models.viewerActions(), kept.keep()), models.link().liveProperty(),
                new Home(place.operator(), surroundings.settings(), this::screen, serverAhead(place)));
        feeds.tuneBy(models.attention());
        models.retuneBy(feeds::retune);
        wall = wall();
        saveDialog = new SaveDialog(stage, words::get);
        view = view();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(view.node(), Math.clamp(ROOM * room.getWidth(), 1180, 1440),
                Math.clamp(ROOM * room.getHeight(), 760, 900));
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        placement = new PlacementKeeper(stage, surroundings.settings());
        models.link().liveProperty().subscribe(_ -> stage.setTitle(title()));
        models.notices().missedProperty().subscribe(_ -> stage.setTitle(title()));
        stage.focusedProperty().subscribe((_, focused) -> models.notices().setAttended(focused));
        preferences.limits()
                .subscribe(limits -> models.runs().setLimits(new BulkLimits(limits.askOver(), limits.atOnce())));
        preferences.language().subscribe((_, language) -> speak(language.on(computer)));
        IntStream.of(ICON_SIZES).mapToObj(size -> "/icons/golink-" + size + ".png").forEach(this::addIcon);
        surroundings.settings().keptAside().ifPresent(
                file -> models.notices().tell(Sign.REFUSED, words.get().text("settings.keptAside", file.toString())));
        stage.setOnHidden(_ -> {
            end();
            closed.run();
        });
        BooleanBinding toBeSeen = stage.iconifiedProperty().not()
                .and(models.roster().knownCountProperty().greaterThan(0)
                        .or(Bindings.isNotEmpty(models.notices().shown()))
                        .or(Bindings.isNotEmpty(models.runs().runs()))
                        .or(models.link().liveProperty().not()).or(models.centre().openProperty())
                        .or(models.centre().rules().quietProperty()));
        ticking = stage.showingProperty().and(toBeSeen.or(models.presences().waitingProperty())
                .or(viewers.countProperty().greaterThan(0)));
        ticking.subscribe(models.ticker()::setRunning);
    }

    private ConsoleView view() {
        Words language = words.get();
        return new ConsoleView(models, place, language, surroundings, actions(language), preferences, help, firstSteps,
                saveDialog, viewers, kept, wall);
    }

    private Keep keep() {
        KeepHome home = new KeepHome(() -> preferences.kept().path(),
                phone -> models.roster().row(phone).map(PhoneRow::phone),
                image -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image)), this::tell);
        return Keep.of(feeds, home, surroundings.crossing()::once, surroundings.clock());
    }

    private void tell(KeepReport report) {
        models.notices().tell(KeepWords.isGood(report) ? Sign.DONE : Sign.REFUSED,
                new KeepWords(words.get()).of(report));
    }

    private WallParts wall() {
        // Escape has a meaning of its own on the wall.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        models.pageProperty().subscribe(page -> {
            if (page != Page.WALL) {
                stage.setFullScreen(false);
            }
        });
        return new WallParts(
                new WallScreens(feeds, models.wall(), models.roster(), models.link().liveProperty(),
                        surroundings.clock()),
                stage.showingProperty().and(stage.iconifiedProperty().not()),
                stage.fullScreenProperty().and(models.pageProperty().isEqualTo(Page.WALL)),
                () -> stage.setFullScreen(!stage.isFullScreen()), overlay());
    }

    /** Over the pictures of the wall: that a recording is on, and figures while they are wanted. */
    private Overlay overlay() {
        FigureLayers figures = new FigureLayers(feeds, models.roster()::phone, viewers.figuresProperty(), words,
                new FiguresModel.Clocks(surroundings.clock(), System::nanoTime, serverAhead(place)));
        models.roster().nowProperty().subscribe((_, _) -> figures.tick());
        return (layer, phone) -> {
            RecordingSign sign = new RecordingSign(kept.keep().recordings(), phone, words.get());
            sign.getStyleClass().add("over-picture");
            StackPane.setAlignment(sign, Pos.TOP_RIGHT);
            layer.getChildren().add(sign);
            return figures.show(layer, phone).and(() -> layer.getChildren().remove(sign));
        };
    }

    private Actions actions(Words language) {
        return new Actions(models, kept, this::watchSelected, () -> firstSteps.set(true), language);
    }

    /** All keys of this window and of those beside it. */
    List<Shortcut> shortcuts(Words language) {
        return ConsoleShortcuts.of(actions(language), language);
    }

    /** Says everything in another language; what is shown stays as it is. */
    private void speak(Words next) {
        if (next.locale().equals(words.get().locale())) {
            return;
        }
        words.set(next);
        ConsoleView.Memory memory = view.end();
        view = view();
        view.showTrouble(trouble.apply(next));
        SideWindow.setRoot(stage.getScene(), view.node());
        view.goOn(memory);
        stage.setTitle(title());
    }

    /** JavaFX can't ask the desktop for attention and a window that comes to the front is rude, so that the title counts. */
    private String title() {
        String title = titleOfPlace(models.link().liveProperty().get());
        int missed = models.notices().missedProperty().get();
        return missed == 0 ? title : words.get().text("window.title.missed", missed, title);
    }

    private String titleOfPlace(boolean live) {
        String title = switch (place) {
            case Place.Here here -> words.get().text("window.title", here.operator().value(), here.authority());
            case Place.Afar afar -> words.get().text("window.title.afar", afar.operator().value(), afar.authority());
        };
        return live ? title : words.get().text("window.title.noLink", title);
    }

    private void addIcon(String resource) {
        URL icon = Objects.requireNonNull(ConsoleWindow.class.getResource(resource), resource);
        stage.getIcons().add(new Image(icon.toExternalForm()));
    }

    /** Shows the window and watches the fleet from now on. */
    public void show() {
        stage.show();
        view.focus();
        try {
            watching = watchAll();
        } catch (RuntimeException e) {
            LOG.error("The fleet can't be watched", e);
            trouble(language -> language.text("trouble.watch", String.valueOf(e.getMessage())));
        }
    }

    private Subscription watchAll() {
        Watch phones = fleet.watch(models.feed());
        return switch (place) {
            case Place.Here _ -> phones::close;
            case Place.Afar afar -> Subscription.combine(phones::close, afar.link().watch(models.link())::close);
        };
    }

    /** Says, until the window closes, what keeps it from working as it should; in each language that is chosen meanwhile. */
    public void trouble(Function<Words, String> what) {
        trouble = what;
        view.showTrouble(what.apply(words.get()));
    }

    /** Asks otherwise than with the system's dialog where a file is to go; given its kind and a name for it. */
    void saveFilesTo(BiFunction<Format, String, Optional<Path>> question) {
        saveDialog.askBy(question);
    }

    /** Closes the window and leaves the fleet as it is. */
    @Override
    public void close() {
        stage.hide();
    }

    private void watchSelected() {
        Map<PhoneId, ObservableValue<Phone>> phones = new LinkedHashMap<>();
        models.commands().watchable().forEach(row -> phones.put(row.id(), models.roster().phone(row.id())));
        viewers.show(phones);
    }

    /** Nobody told how the clock of another computer goes. */
    private static @Nullable Duration serverAhead(Place place) {
        return switch (place) {
            case Place.Here _ -> Duration.ZERO;
            case Place.Afar afar -> afar.isLocalOnly() ? Duration.ZERO : null;
        };
    }

    /** The room on the screen that most of this window is on. */
    private Rectangle2D screen() {
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    private void end() {
        placement.remember();
        viewers.close();
        kept.keep().close();
        wall.screens().close();
        feeds.close();
        watching.unsubscribe();
        models.ticker().close();
    }
}
