package dev.golink.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes items from any thread and hands them to a reader on the JavaFX thread. The reader gets all waiting items at
 * once, in the order in which they were put in.
 *
 * @param <T> the type of the items
 */
public final class Inbox<T> {
    private final Consumer<List<T>> reader;
    private final PulseSignal pulseSignal;
    private List<T> waiting = new ArrayList<>();

    /** @param reader called on the JavaFX thread, at most once a pulse, never with an empty list */
    public Inbox(FxExecutor fx, Consumer<List<T>> reader) {
        this.reader = reader;
        this.pulseSignal = new PulseSignal(fx, this::fetch);
    }

    /** Puts one item in. Any thread may call it; it returns at once. */
    public void put(T thing) {
        synchronized (this) {
            waiting.add(thing);
        }
        pulseSignal.ring();
    }

    private boolean fetch() {
        List<T> taken = take();
        if (taken.isEmpty()) {
            return false;
        }
        reader.accept(taken);
        return true;
    }

    private synchronized List<T> take() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<T> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
