package dev.golink.server.local;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;

/**
 * A listener of one watch. It gets no calls once the watch is closed, even if the hub has not unsubscribed it yet.
 */
public final class ChangeListener implements FleetListener {
    private final FleetListener listener;
    private volatile boolean stopped;

    /** Passes changes on to a listener. */
    public ChangeListener(FleetListener listener) {
        this.listener = listener;
    }

    /** Passes nothing on any more. Any thread may call this. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void changed(FleetChange change) {
        if (!stopped) {
            listener.changed(change);
        }
    }
}
