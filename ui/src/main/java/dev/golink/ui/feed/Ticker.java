package dev.golink.ui.feed;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** Calls a task once a second on the JavaFX thread while it is switched on. A window has only one ticker. */
public final class Ticker implements AutoCloseable {
    private final ScheduledThreadPoolExecutor seconds = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("window-seconds").factory());
    private final AtomicBoolean due = new AtomicBoolean();
    private final PulseSignal pulseSignal;
    private @Nullable ScheduledFuture<?> running;

    /** @param tick called on the JavaFX thread */
    public Ticker(FxExecutor fx, Runnable tick) {
        this.pulseSignal = new PulseSignal(fx, () -> {
            boolean ticked = due.getAndSet(false);
            if (ticked) {
                tick.run();
            }
            return ticked;
        });
        seconds.setRemoveOnCancelPolicy(true);
    }

    /** Starts or stops the calls. Call it on the JavaFX thread. */
    public void setRunning(boolean wanted) {
        if (wanted && running == null && !seconds.isShutdown()) {
            running = seconds.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
        } else if (!wanted && running != null) {
            running.cancel(false);
            running = null;
        }
    }

    private void second() {
        due.set(true);
        pulseSignal.ring();
    }

    /** Stops the calls for good. */
    @Override
    public void close() {
        seconds.shutdownNow();
    }
}
