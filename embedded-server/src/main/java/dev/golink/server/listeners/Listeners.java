package dev.golink.server.listeners;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list of listeners, called in the order in which they were added. A listener that throws misses only that call; the
 * other listeners are still called, and the caller gets no exception. All methods may be called from any thread. A
 * listener runs on the thread that calls {@code tell}.
 *
 * @param <L> the listeners' type
 */
public final class Listeners<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<L> listeners = new CopyOnWriteArrayList<>();

    /** An empty list. */
    public Listeners() {}

    /** Adds a listener; a listener that is added twice is called twice. */
    public void add(L listener) {
        listeners.add(listener);
    }

    /** Removes a listener; no effect if it is not in the list. */
    public void remove(L listener) {
        listeners.remove(listener);
    }

    /** Whether there is no listener. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Calls every listener. */
    public void notifyEach(Consumer<L> call) {
        listeners.forEach(listener -> notifyEach(listener, call));
    }

    /** Calls one listener, which need not be in the list. */
    public void notifyEach(L listener, Consumer<L> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) { // the other listeners must be called even if one throws an exception
            LOG.error("The listener {} failed. It will still receive the next calls.", listener.getClass().getName(),
                    e);
        }
    }
}
