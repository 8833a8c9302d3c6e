package dev.golink.server.remote;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen; one that throws costs itself that call, and nobody else anything. */
final class Audience<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<L> listeners = new CopyOnWriteArrayList<>();

    void add(L listener) {
        listeners.add(listener);
    }

    /** May be called from any thread. */
    void remove(L listener) {
        listeners.remove(listener);
    }

    void tell(Consumer<L> call) {
        listeners.forEach(listener -> tell(listener, call));
    }

    void tell(L listener, Consumer<L> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A listener failed; it goes on with the next call.", e);
        }
    }
}
