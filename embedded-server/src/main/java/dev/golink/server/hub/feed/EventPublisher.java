package dev.golink.server.hub.feed;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.listeners.Listeners;

/** Publishes what happened to the listeners that were added. On the hub's thread, but for {@link #remove}. */
public final class EventPublisher {
    private final Listeners<FleetEventListener> listeners = new Listeners<>();

    /** Adds a listener, which hears of events from now on. */
    public void add(FleetEventListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. May be called from any thread. */
    public void remove(FleetEventListener listener) {
        listeners.remove(listener);
    }

    /** Tells every listener of the event. */
    public void publish(FleetEvent event) {
        listeners.tell(listener -> listener.happened(event));
    }
}
