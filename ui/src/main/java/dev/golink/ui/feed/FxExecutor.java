package dev.golink.ui.feed;

import java.util.function.BooleanSupplier;

/** Runs work on the JavaFX thread. */
@FunctionalInterface
public interface FxExecutor {
    /**
     * Runs some work on the JavaFX thread once a pulse (some 60 times a second) until the work returns false. May be
     * called from any thread and returns at once.
     */
    void eachPulse(BooleanSupplier work);

    /**
     * Runs a task once, on the JavaFX thread with the next pulse. May be called from any thread and returns at once.
     */
    default void once(Runnable task) {
        eachPulse(() -> {
            task.run();
            return false;
        });
    }
}
