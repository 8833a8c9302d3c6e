package dev.golink.app.shell;

import java.net.URL;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.look.Sign;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.scenes.PlacementKeeper;
import dev.golink.app.scenes.SideWindow;
import dev.golink.app.viewer.ScreenViewers;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.Watch;

/** The console's window: shows a fleet, wherever its server runs. For the window's thread only. */
public final class ConsoleWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private final Stage stage;
    private final Fleet fleet;
    private final ObjectProperty<Words> words;
    private final Surroundings surroundings;
    private final PreferencesModel preferences;
    private final ConsoleModels models;
    private final ConsoleHelp help;
    private final BooleanProperty firstSteps;
    private final PlacementKeeper placement;
    private ConsoleView view;
    private Function<Words, String> trouble = _ -> "";
    private final ScreenViewers viewers;
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
        this.stage = stage;
        this.fleet = fleet;
        this.place = place;
        this.surroundings = surroundings;
        preferences = new PreferencesModel(surroundings.settings());
        words = new SimpleObjectProperty<>(preferences.language().getValue().on(computer));
        Theme theme = Theme.of(preferences, surroundings.desktop().scheme());
        models = new ConsoleModels(fleet, place, words::get, surroundings,
                new BulkQuestionView(stage, theme, words::get));
        help = new ConsoleHelp(stage, theme, words, preferences, models.notices(), surroundings,
                language -> ConsoleShortcuts.of(actions(language), language));
        firstSteps = new SimpleBooleanProperty(surroundings.settings().get(FirstStepsView.SECTION));
        firstSteps.subscribe((_, done) -> surroundings.settings().set(FirstStepsView.SECTION, done));
        viewers = new ScreenViewers(fleet, words, surroundings.crossing()::once, theme::dress, models.viewerActions(),
                models.link().liveProperty());
        view = view();
        Scene scene = new Scene(view.node(), 1180, 760);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        placement = new PlacementKeeper(stage, surroundings.settings());
        models.link().liveProperty().subscribe(live -> stage.setTitle(title(live)));
        preferences.limits().subscribe(limits -> models.sharing().setAskOver(limits.askOver()));
        preferences.language().subscribe((_, language) -> speak(language.on(computer)));
        IntStream.of(ICON_SIZES).mapToObj(size -> "/icons/golink-" + size + ".png").forEach(this::addIcon);
        surroundings.settings().keptAside().ifPresent(
                file -> models.notices().tell(Sign.REFUSED, words.get().text("settings.keptAside", file.toString())));
        stage.setOnHidden(_ -> {
            end();
            closed.run();
        });
        ticking = stage.showingProperty().and(stage.iconifiedProperty().not())
                .and(Bindings.isNotEmpty(models.roster().rows()).or(Bindings.isNotEmpty(models.notices().shown()))
                        .or(models.link().liveProperty().not()));
        ticking.subscribe(models.ticker()::setRunning);
    }

    private ConsoleView view() {
        Words language = words.get();
        return new ConsoleView(models, place, language, surroundings, actions(language), preferences, help, firstSteps);
    }

    private Actions actions(Words language) {
        return new Actions(models.sharing(), this::watchSelected, () -> firstSteps.set(true), language);
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
        stage.setTitle(title(models.link().liveProperty().get()));
    }

    private String title(boolean live) {
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

    /** Closes the window and leaves the fleet as it is. */
    @Override
    public void close() {
        stage.hide();
    }

    private void watchSelected() {
        models.sharing().live().forEach(row -> viewers.show(row.id(), models.roster().phone(row.id())));
    }

    private void end() {
        placement.remember();
        viewers.close();
        watching.unsubscribe();
        models.ticker().close();
    }
}
