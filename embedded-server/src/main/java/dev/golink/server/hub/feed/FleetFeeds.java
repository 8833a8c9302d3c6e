package dev.golink.server.hub.feed;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.time.Clocks;

/** The feeds of the operators that watch the fleet. Changes are sent at most 20 times a second. */
public final class FleetFeeds {
    private static final long APART = Duration.ofMillis(50).toNanos();

    private final Clocks clocks;
    private final Listeners<FleetListener> listeners;
    private final Supplier<FleetChange.WholePicture> picture;
    private final IdentityHashMap<OperatorTransport, FleetFeed> feeds = new IdentityHashMap<>();
    private long notBefore;

    public FleetFeeds(Clocks clocks, Listeners<FleetListener> listeners, Supplier<FleetChange.WholePicture> picture) {
        this.clocks = clocks;
        this.listeners = listeners;
        this.picture = picture;
        this.notBefore = clocks.nanos();
    }

    /** Sends an operator a snapshot of the fleet and then the changes. A second call sends a new snapshot. */
    public void begin(OperatorTransport transport) {
        feeds.computeIfAbsent(transport, this::join).requestReset();
    }

    /** Ends an operator's feed, if there is one. */
    public void end(OperatorTransport transport) {
        FleetFeed feed = feeds.remove(transport);
        if (feed != null) {
            listeners.remove(feed);
        }
    }

    /**
     * The time until something can be sent, in nanoseconds; negative if that is overdue. An operator that is behind
     * counts as having nothing to send, and is checked again at the hub's next step.
     */
    public long untilDue() {
        for (FleetFeed feed : feeds.values()) {
            if (feed.canFlush()) {
                return notBefore - clocks.nanos();
            }
        }
        return Long.MAX_VALUE;
    }

    /** Sends the gathered changes, if at least 50 milliseconds have passed since the last time. */
    public void flushIfDue() {
        if (untilDue() <= 0) {
            notBefore = clocks.nanos() + APART;
            feeds.values().stream().filter(FleetFeed::canFlush).toList().forEach(this::flush);
        }
    }

    private FleetFeed join(OperatorTransport transport) {
        FleetFeed feed = new FleetFeed(transport, clocks);
        listeners.add(feed);
        return feed;
    }

    private void flush(FleetFeed feed) {
        if (feed.isAsked()) {
            feed.changed(picture.get());
        }
        feed.flush();
    }
}
