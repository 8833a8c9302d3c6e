package dev.golink.server.remote.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen; one that throws costs itself that call, and nobody else anything. */
public final class Audience<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<L> listeners = new CopyOnWriteArrayList<>();

    /** Nobody listens yet. */
    public Audience() {}

    public void add(L listener) {
        listeners.add(listener);
    }

    /** May be called from any thread. */
    public void remove(L listener) {
        listeners.remove(listener);
    }

    public void tell(Consumer<L> call) {
        listeners.forEach(listener -> tell(listener, call));
    }

    public void tell(L listener, Consumer<L> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A listener failed; it goes on with the next call.", e);
        }
    }
}
