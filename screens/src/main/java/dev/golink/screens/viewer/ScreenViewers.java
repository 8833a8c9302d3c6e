package dev.golink.screens.viewer;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.latency.LatencyModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.texts.Texts;

/**
 * The watch windows, at most one for each phone. Used on the JavaFX thread only. All windows share the console's feeds
 * and a daemon thread for timing.
 */
public final class ScreenViewers implements AutoCloseable {
    /** Arranges all watch windows side by side; works in each of them and in the console. */
    public static final KeyCombination TILE_KEY = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    /** Closes all watch windows; works in each of them and in the console. */
    public static final KeyCombination CLOSE_KEY = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Map<PhoneId, ScreenWindow> windows = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = timer();
    private final ScreenWindow.WindowServices windowServices;
    private final ViewerContext context;
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /**
     * Makes an instance without windows.
     *
     * @param feeds   the screens; not closed with the windows
     * @param words   the texts in the console's language; open windows follow changes
     * @param fx      runs tasks on the JavaFX thread, soon and in order; called from any thread
     * @param styling gives a window's scene the console's theme; called once for each window, before it is shown
     * @param actions the actions of the buttons for starting and stopping
     * @param linked  whether there is a link to the server; changes on the JavaFX thread
     * @param context the console
     */
    public ScreenViewers(ScreenFeeds feeds, ObservableValue<Texts> words, Executor fx, Consumer<Scene> styling,
            SharingActions actions, ObservableValue<Boolean> linked, ViewerContext context) {
        this(feeds, words, fx, styling, actions, linked, context,
                new LatencyModel.Clocks(InstantSource.system(), System::nanoTime, context.serverAhead()));
    }

    ScreenViewers(ScreenFeeds feeds, ObservableValue<Texts> words, Executor fx, Consumer<Scene> styling,
            SharingActions actions, ObservableValue<Boolean> linked, ViewerContext context,
            LatencyModel.Clocks clocks) {
        this.context = context;
        windowServices = new ScreenWindow.WindowServices(feeds, words, fx, timer, styling, actions, linked, clocks,
                figures,
                context.operator(), context.targets(), context.control(), this);
    }

    /**
     * Opens a watch window for a phone, or brings its open window to the front. This does not start sharing. The window
     * shows the state of the screen, and pictures once they arrive.
     *
     * @param id    the phone
     * @param state the phone's current state, changing on the JavaFX thread; a null value means that the phone is no
     *              longer known
     */
    public void show(PhoneId id, ObservableValue<Phone> state) {
        ScreenWindow there = windows.get(id);
        if (there == null) {
            open(id, state, placeOf(id));
        } else {
            there.show();
        }
    }

    /**
     * Opens watch windows for several phones side by side on the console's screen. Windows that are already open stay
     * where they are. A single new window opens where it was last.
     *
     * @param states the phones' current states, in order; as for {@link #show(PhoneId, ObservableValue)}
     */
    public void show(Map<PhoneId, ObservableValue<Phone>> states) {
        Map<PhoneId, ObservableValue<Phone>> fresh = new LinkedHashMap<>(states);
        fresh.keySet().removeAll(windows.keySet());
        if (fresh.size() < 2) {
            states.forEach(this::show);
            return;
        }
        Iterator<Rectangle2D> cells = Tiling.free(context.screen().get(), fresh.size(), taken()).iterator();
        fresh.forEach((id, state) -> open(id, state, cells.next()));
    }

    /** How many windows are open. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether latency figures are shown over the pictures of this console: how old the pictures are, and why. */
    public BooleanProperty figuresProperty() {
        return figures;
    }

    /** Arranges all open windows side by side on the console's screen, in the order in which they were opened. */
    public void tile() {
        List<ScreenWindow> all = List.copyOf(windows.values());
        if (!all.isEmpty()) {
            List<Rectangle2D> cells = Tiling.around(Tiling.cells(context.screen().get(), all.size()), all.size());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).place(cells.get(i));
            }
        }
    }

    /** Closes all windows. New windows may be opened later. */
    public void closeAll() {
        List.copyOf(windows.values()).forEach(ScreenWindow::close);
    }

    private void open(PhoneId id, ObservableValue<Phone> state, @Nullable Rectangle2D place) {
        ScreenWindow window = new ScreenWindow(id, state, windowServices, () -> closed(id));
        windows.put(id, window);
        count.set(windows.size());
        if (place != null) {
            window.place(place);
        }
        window.show();
    }

    private void closed(PhoneId id) {
        ScreenWindow window = windows.remove(id);
        count.set(windows.size());
        if (window != null) {
            window.bounds().ifPresent(bounds -> context.settings().set(ViewerPlacements.SECTION,
                    context.settings().get(ViewerPlacements.SECTION).with(id, bounds)));
        }
    }

    /**
     * The last position of this phone's window, otherwise the first free place for a window as large as the one closed
     * last. Null if no window was closed yet.
     */
    private @Nullable Rectangle2D placeOf(PhoneId id) {
        ViewerPlacements viewerPlacements = context.settings().get(ViewerPlacements.SECTION);
        Rectangle2D own = viewerPlacements.of(id).filter(ScreenViewers::isOnAScreen).orElse(null);
        if (own != null) {
            return own;
        }
        return viewerPlacements.last()
                .map(last -> Tiling.firstFree(context.screen().get(), last.getWidth(), last.getHeight(), taken()))
                .orElse(null);
    }

    /** Whether the title of a window at this place can be reached. A screen may have been disconnected since. */
    private static boolean isOnAScreen(Rectangle2D place) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.contains(place.getMinX() + place.getWidth() / 2, place.getMinY()));
    }

    private List<Rectangle2D> taken() {
        return windows.values().stream().flatMap(window -> window.bounds().stream()).toList();
    }

    /** Closes all windows and ends the thread. May be called more than once. */
    @Override
    public void close() {
        closeAll();
        timer.shutdownNow();
    }

    private static ScheduledExecutorService timer() {
        var pool = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("golink-viewer").factory());
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }
}
