package dev.golink.server.hub.feed;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.hub.line.OperatorLine;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.time.Time;

/** The operators that watch the fleet, told of it at most 20 times a second. */
public final class FleetFeeds {
    private static final long APART = Duration.ofMillis(50).toNanos();

    private final Time time;
    private final Listeners<FleetListener> listeners;
    private final Supplier<FleetChange.WholePicture> picture;
    private final IdentityHashMap<OperatorLine, FleetFeed> feeds = new IdentityHashMap<>();
    private long notBefore;

    public FleetFeeds(Time time, Listeners<FleetListener> listeners, Supplier<FleetChange.WholePicture> picture) {
        this.time = time;
        this.listeners = listeners;
        this.picture = picture;
        this.notBefore = time.nanos();
    }

    /** Tells the whole picture and then changes; asked again, begins again. */
    public void begin(OperatorLine line) {
        feeds.computeIfAbsent(line, this::join).ask();
    }

    /** Tells an operator nothing more; of no effect if it was told nothing. */
    public void end(OperatorLine line) {
        FleetFeed feed = feeds.remove(line);
        if (feed != null) {
            listeners.remove(feed);
        }
    }

    /**
     * How long until there is something to be sent, in nanoseconds; negative if that is overdue. An operator that is behind
     * counts as having nothing: it is looked at again with the hub's next step.
     */
    public long untilDue() {
        for (FleetFeed feed : feeds.values()) {
            if (feed.canFlush()) {
                return notBefore - time.nanos();
            }
        }
        return Long.MAX_VALUE;
    }

    /** Sends what has been gathered, if it is time to. */
    public void flushIfDue() {
        if (untilDue() <= 0) {
            notBefore = time.nanos() + APART;
            feeds.values().stream().filter(FleetFeed::canFlush).toList().forEach(this::flush);
        }
    }

    private FleetFeed join(OperatorLine line) {
        FleetFeed feed = new FleetFeed(line, time);
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
