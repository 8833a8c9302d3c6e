package dev.golink.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs work on the thread of a running JavaFX toolkit. A single timer runs all work. With a timer for each piece of
 * work, 64 screens that paint 8 pictures a second would start and stop 512 timers a second. The timer is stopped while
 * there is no work.
 */
public final class ToolkitExecutor implements FxExecutor {
    private final Queue<BooleanSupplier> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Pulses pulses = new Pulses();

    /** Starts without any work. */
    public ToolkitExecutor() {}

    @Override
    public void eachPulse(BooleanSupplier work) {
        arrived.add(work);
        wake();
    }

    private void wake() {
        if (!awake.getAndSet(true)) {
            Platform.runLater(pulses::start);
        }
    }

    private final class Pulses extends AnimationTimer {
        private List<BooleanSupplier> running = new ArrayList<>();

        @Override
        public void handle(long now) {
            takeArrived();
            List<BooleanSupplier> before = running;
            running = new ArrayList<>(before.size());
            for (BooleanSupplier work : before) {
                if (goesOn(work)) {
                    running.add(work);
                }
            }
            if (running.isEmpty() && arrived.isEmpty()) {
                rest();
            }
        }

        /** Takes the new work once, before the pulse's work runs. Work that arrives later runs with the next pulse. */
        private void takeArrived() {
            BooleanSupplier next = arrived.poll();
            while (next != null) {
                running.add(next);
                next = arrived.poll();
            }
        }

        private void rest() {
            stop();
            awake.set(false);
            // Work may have arrived between the check and the reset of the flag, and nothing has woken the timer for
            // it.
            if (!arrived.isEmpty()) {
                wake();
            }
        }

        /**
         * Runs some work and returns whether to run it again. Work that throws goes to the thread's handler of uncaught
         * exceptions and is not run again; other work continues.
         */
        private boolean goesOn(BooleanSupplier work) {
            try {
                return work.getAsBoolean();
            } catch (RuntimeException e) {
                Thread window = Thread.currentThread();
                window.getUncaughtExceptionHandler().uncaughtException(window, e);
                return false;
            }
        }
    }
}
