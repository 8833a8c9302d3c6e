package dev.golink.server.hub.feed;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.listeners.Listeners;

/** Publishes events to listeners. For the hub thread, except {@link #remove}. See decision 0045. */
public final class EventPublisher {
    private final Listeners<FleetEventListener> listeners = new Listeners<>();

    /** Adds a listener, which gets every event from now on. */
    public void add(FleetEventListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. May be called from any thread. */
    public void remove(FleetEventListener listener) {
        listeners.remove(listener);
    }

    /** Gives the event to every listener. */
    public void publish(FleetEvent event) {
        listeners.notifyEach(listener -> listener.happened(event));
    }
}
