package dev.golink.server.hub.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;

/** Who hears of changes. A listener that throws costs itself that change, and nobody else anything. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<FleetListener> listeners = new CopyOnWriteArrayList<>();

    public void add(FleetListener listener) {
        listeners.add(listener);
    }

    /** May be called from any thread. */
    public void remove(FleetListener listener) {
        listeners.remove(listener);
    }

    /** Whether nobody hears of changes. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    public void tell(FleetChange change) {
        listeners.forEach(listener -> tell(listener, change));
    }

    public void tell(FleetListener listener, FleetChange change) {
        try {
            listener.changed(change);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on {}; it goes on with the next change.", change.getClass().getSimpleName(),
                    e);
        }
    }
}
