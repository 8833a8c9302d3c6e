package dev.golink.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/** Shows new pictures with pulses, at the pace of {@link PicturePace}. Any thread may call {@link #execute}. */
public final class PacedPictures implements Executor {
    private final FxExecutor fx;
    private final Executor afterPulse;
    private final LongSupplier nanos;
    private final PicturePace pace;
    private final Object lock = new Object();
    private List<Runnable> waiting = new ArrayList<>();

    /**
     * Creates an executor without pictures.
     *
     * @param fx    runs work with each pulse
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public PacedPictures(FxExecutor fx, LongSupplier nanos) {
        this(fx, Platform::runLater, nanos);
    }

    /** @param afterPulse runs a task on the JavaFX thread once the pulse has ended in which it was given */
    PacedPictures(FxExecutor fx, Executor afterPulse, LongSupplier nanos) {
        this.fx = fx;
        this.afterPulse = afterPulse;
        this.nanos = nanos;
        this.pace = new PicturePace(nanos.getAsLong());
    }

    @Override
    public void execute(Runnable showing) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(showing);
        }
        if (first) {
            fx.eachPulse(this::pulse);
        }
    }

    /** Shows the pictures that wait, or goes on waiting with them. Returns whether they still wait. */
    private boolean pulse() {
        long begun = nanos.getAsLong();
        if (!pace.isDue(begun)) {
            return true;
        }
        pace.show(begun);
        afterPulse.execute(() -> {
            long ended = nanos.getAsLong();
            pace.blocked(ended - begun, ended);
        });
        taken().forEach(PacedPictures::run);
        return false;
    }

    private static void run(Runnable showing) {
        try {
            showing.run();
        } catch (RuntimeException e) {
            // The pictures of other phones are shown all the same.
            Thread window = Thread.currentThread();
            window.getUncaughtExceptionHandler().uncaughtException(window, e);
        }
    }

    private List<Runnable> taken() {
        synchronized (lock) {
            List<Runnable> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }
}
