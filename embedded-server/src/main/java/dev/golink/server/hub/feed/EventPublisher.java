package dev.golink.server.hub.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;

/** Tells those who asked what happened. On the hub's thread, but for {@link #remove}. */
public final class EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private final List<FleetEventListener> listeners = new CopyOnWriteArrayList<>();

    public void add(FleetEventListener listener) {
        listeners.add(listener);
    }

    /** May be called from any thread. */
    public void remove(FleetEventListener listener) {
        listeners.remove(listener);
    }

    /** A listener that throws costs itself that event, and nobody else anything. */
    public void publish(FleetEvent event) {
        for (FleetEventListener listener : listeners) {
            try {
                listener.happened(event);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}; it goes on with the next event.",
                        event.getClass().getSimpleName(), e);
            }
        }
    }
}
