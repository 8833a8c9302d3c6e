package dev.golink.screens.viewer;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.control.PhoneControl;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ScreenSubscription;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FeedCounts;
import dev.golink.screens.input.GestureTarget;
import dev.golink.screens.latency.LatencyModel;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * The watch window of one phone. It watches the screen from its construction until it is closed. Used on the JavaFX
 * thread only.
 */
final class ScreenWindow {
    private static final String STYLES = "viewer.css";
    private static final long TICK_MS = 500;
    private static final double HEIGHT = 760;
    private static final double NARROWEST = 360;
    private static final double WIDEST = 900;
    private static final double USUAL_ASPECT = 9.0 / 20;

    private final WindowServices windowServices;
    private final ScreenModel model;
    private final PhoneControl control;
    private final Stage stage = new Stage();
    private final ScreenSubscription subscription;
    private final ScreenLatency figures;
    private final Subscription switching;
    private final Subscription following;
    private final Runnable closed;
    private final AtomicBoolean tickWaits = new AtomicBoolean();
    private @Nullable Future<?> ticking;
    private boolean open = true;

    /**
     * Makes the window and starts watching.
     *
     * @param state  the phone, changing on the JavaFX thread; a null value means that the phone is no longer known
     * @param closed called once, when the window has been closed
     */
    ScreenWindow(PhoneId id, ObservableValue<Phone> state, WindowServices windowServices, Runnable closed) {
        this.windowServices = windowServices;
        this.closed = closed;
        model = new ScreenModel(id, windowServices.clocks.nanos(), windowServices.clocks.wall());
        control = windowServices.control.model().of(id);
        figures = new ScreenLatency(model, windowServices.feeds, windowServices.clocks, this::counts);
        double aspect = aspect(state.getValue());
        fill(aspect);
        model.stateProperty().subscribe(this::tickIfNeeded);
        following = state.subscribe(model::phoneChanged).and(windowServices.linked.subscribe(model::linkChanged))
                .and(windowServices.words.subscribe((_, texts) -> speak(texts))).and(control.shown());
        WindowQuality attention = new WindowQuality(stage, model.pictureProperty(), aspect);
        subscription = windowServices.feeds.look(id, attention.atFirst(), this::arrived);
        attention.follow(this::attend);
        switching = windowServices.figures.subscribe(shown -> {
            figures.show(shown);
            tickIfNeeded(model.stateProperty().get());
        });
    }

    /** Shows the window, or brings it to the front. */
    void show() {
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Moves the window to the given place, and leaves full screen, maximised and minimised state. */
    void place(Rectangle2D bounds) {
        stage.setFullScreen(false);
        stage.setMaximized(false);
        stage.setIconified(false);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    /** The window's current or last place; empty if it fills the screen, is minimised or was never shown. */
    Optional<Rectangle2D> bounds() {
        boolean free = !stage.isFullScreen() && !stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0;
        return free ? Optional.of(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                : Optional.empty();
    }

    /** Closes the window and stops watching. */
    void close() {
        stage.close();
        release();
    }

    private void arrived(DecodeResult newest) {
        model.arrived(newest, subscription.counts());
    }

    private FeedCounts counts() {
        return subscription.feedCounts();
    }

    private void attend(ViewQuality quality) {
        if (open) {
            subscription.attend(quality);
        }
    }

    private void fill(double aspect) {
        ScreenView view = view(windowServices.words.getValue());
        Scene scene = new Scene(view, Math.clamp(HEIGHT * aspect, NARROWEST, WIDEST), HEIGHT);
        windowServices.styling.accept(scene);
        FocusFallback.keep(scene);
        scene.getStylesheets().add(Objects.requireNonNull(ScreenWindow.class.getResource(STYLES)).toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        stage.setScene(scene);
        stage.setTitle(title(windowServices.words.getValue()));
        stage.setMinWidth(Tiling.NARROWEST);
        stage.setMinHeight(Tiling.LOWEST);
        // Escape is handled in pressed.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setOnHidden(_ -> release());
        view.requestFocus();
    }

    private ScreenView view(Texts texts) {
        return new ScreenView(model, figures.shownProperty(), texts, windowServices.operator, windowServices.actions,
                new ScreenView.Touching(control, windowServices.control), windowServices.targets.apply(model.id()),
                new ScreenControls.Windows(this::turnFullScreen, windowServices.viewers::tile, this::turnFigures));
    }

    private String title(Texts texts) {
        return texts.text("viewer.window", model.id().value());
    }

    private void speak(Texts texts) {
        ScreenView view = view(texts);
        stage.getScene().setRoot(view);
        view.requestFocus();
        stage.setTitle(title(texts));
    }

    private void pressed(KeyEvent event) {
        // All other keys are left to the controls.
        if (ScreenViewers.TILE_KEY.match(event)) {
            event.consume();
            windowServices.viewers.tile();
        } else if (ScreenViewers.CLOSE_KEY.match(event)) {
            event.consume();
            windowServices.viewers.closeAll();
        } else if (Keys.CONTROL.match(event)) {
            event.consume();
            windowServices.control.turn(control, stage);
        } else if (Keys.CLOSE.match(event) && !control.activeProperty().get()) {
            event.consume();
            leave();
        } else if (Keys.FULL_SCREEN.match(event)) {
            event.consume();
            turnFullScreen();
        } else if (Keys.FIGURES.match(event)) {
            event.consume();
            turnFigures();
        }
    }

    private void leave() {
        if (stage.isFullScreen()) {
            stage.setFullScreen(false);
        } else {
            close();
        }
    }

    private void turnFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    private void turnFigures() {
        windowServices.figures.set(!windowServices.figures.get());
    }

    private void release() {
        if (open) {
            open = false;
            switching.unsubscribe();
            figures.show(false);
            subscription.close();
            following.unsubscribe();
            stopTicking();
            WhileShown.end(stage.getScene());
            closed.run();
        }
    }

    /** Starts the timer if anything shown changes with time, otherwise stops it. */
    private void tickIfNeeded(ScreenState state) {
        if (!open || !state.showsPicture() && !windowServices.figures.get()) {
            stopTicking();
        } else if (ticking == null) {
            ticking = windowServices.timer.scheduleAtFixedRate(this::orderTick, TICK_MS, TICK_MS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void stopTicking() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    /** Called on the timer's thread. At most one tick waits for the JavaFX thread, however long that thread is busy. */
    private void orderTick() {
        if (tickWaits.compareAndSet(false, true)) {
            windowServices.fx.execute(() -> {
                tickWaits.set(false);
                model.tick();
                figures.tick();
            });
        }
    }

    private static double aspect(@Nullable Phone phone) {
        Integer width = phone == null ? null : phone.description().width();
        Integer height = phone == null ? null : phone.description().height();
        return width == null || height == null ? USUAL_ASPECT : (double) width / height;
    }

    /**
     * What all watch windows share.
     *
     * @param feeds    the screens
     * @param words    the texts in the console's language, which may change
     * @param fx       runs tasks on the JavaFX thread
     * @param timer    runs the ticks
     * @param styling  gives a scene the console's theme
     * @param actions  the actions of the buttons
     * @param linked   whether there is a link to the server
     * @param clocks   the clocks
     * @param figures  whether latency figures are shown over the pictures
     * @param operator the current operator
     * @param targets  where gestures on a phone's picture go
     * @param control  the control of the phones
     * @param viewers  all watch windows
     */
    record WindowServices(ScreenFeeds feeds, ObservableValue<Texts> words, Executor fx, ScheduledExecutorService timer,
            Consumer<Scene> styling, SharingActions actions, ObservableValue<Boolean> linked,
            LatencyModel.Clocks clocks, BooleanProperty figures, Supplier<OperatorId> operator,
            Function<PhoneId, GestureTarget> targets, ControlServices control, ScreenViewers viewers) {}
}
