package dev.golink.ui.feed;

import java.util.function.BooleanSupplier;

/** The way onto the window's thread. */
@FunctionalInterface
public interface Crossing {
    /**
     * Runs some work on the window's thread once a pulse (some 60 times a second) until it returns false. May be called
     * from any thread and returns at once.
     */
    void eachPulse(BooleanSupplier work);

    /** Runs a task on the window's thread with the next pulse. May be called from any thread and returns at once. */
    default void once(Runnable task) {
        eachPulse(() -> {
            task.run();
            return false;
        });
    }
}
