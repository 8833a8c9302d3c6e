package dev.golink.server.listeners;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listeners, called in the order in which they were added. A listener that throws misses that call alone; the others are
 * still called, and the caller goes on. All methods may be called from any thread; a listener runs on its caller's.
 *
 * @param <L> the listeners' type
 */
public final class Listeners<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<L> listeners = new CopyOnWriteArrayList<>();

    /** Without any listener. */
    public Listeners() {}

    /** Adds a listener; a listener that is added twice is called twice. */
    public void add(L listener) {
        listeners.add(listener);
    }

    /** Removes a listener; of no effect if it is not there. */
    public void remove(L listener) {
        listeners.remove(listener);
    }

    /** Whether there is no listener. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Calls every listener. */
    public void tell(Consumer<L> call) {
        listeners.forEach(listener -> tell(listener, call));
    }

    /** Calls one listener, which need not be added yet. */
    public void tell(L listener, Consumer<L> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) { // whatever a listener throws, the other listeners must still be called
            LOG.error("A listener failed: {}. Its next call comes as usual.", listener.getClass().getName(), e);
        }
    }
}
