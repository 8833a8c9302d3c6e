package dev.golink.app.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import dev.golink.app.viewer.frames.JpegDecoder;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;

/**
 * The windows that show phones' screens, at most one for each phone. Used on the FX thread only; all of them share two
 * daemon threads that decode.
 */
public final class ScreenViewers implements AutoCloseable {
    private static final int WORKERS = 2;

    private final Map<PhoneId, ScreenWindow> windows = new HashMap<>();
    private final ScheduledExecutorService workers = workers();
    private final ScreenWindow.Kit kit;

    /**
     * Makes it; shows nothing yet.
     *
     * @param fleet   whose screens are watched
     * @param words   of the console's language; open windows follow its changes
     * @param fx      runs tasks on the FX thread, soon and in order; called from any thread
     * @param styling gives a window's scene the console's theme; called once for each window, before it is shown
     * @param actions what the buttons for starting and stopping do
     * @param linked  whether there is a link to the server, changing on the FX thread
     */
    public ScreenViewers(Fleet fleet, ObservableValue<Words> words, Executor fx, Consumer<Scene> styling,
            SharingActions actions,
            ObservableValue<Boolean> linked) {
        this(fleet, words, fx, styling, actions, linked, System::nanoTime);
    }

    ScreenViewers(Fleet fleet, ObservableValue<Words> words, Executor fx, Consumer<Scene> styling,
            SharingActions actions,
            ObservableValue<Boolean> linked, LongSupplier nanos) {
        kit = new ScreenWindow.Kit(fleet, words, fx, workers, styling, actions, linked, new JpegDecoder(), nanos);
    }

    /**
     * Shows a phone's screen: in a new window, or by bringing its window to the front. Whether the phone shares is not
     * changed by that; the window says how it stands, and shows pictures once they come.
     *
     * @param id    the phone
     * @param state the phone as it is, changing on the FX thread; a null in it means that it is not known any more
     */
    public void show(PhoneId id, ObservableValue<Phone> state) {
        windows.computeIfAbsent(id, _ -> new ScreenWindow(id, state, kit, () -> windows.remove(id))).show();
    }

    /** Closes all windows, ends their watches and the threads. May be called more than once. */
    @Override
    public void close() {
        List.copyOf(windows.values()).forEach(ScreenWindow::close);
        workers.shutdownNow();
    }

    private static ScheduledExecutorService workers() {
        var pool = new ScheduledThreadPoolExecutor(WORKERS,
                Thread.ofPlatform().daemon().name("golink-viewer-", 0).factory());
        pool.setRemoveOnCancelPolicy(true);
        // A relay thread may still bring a frame while the last window closes; nobody waits for it any more.
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return pool;
    }
}
