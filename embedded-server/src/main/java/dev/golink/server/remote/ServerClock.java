package dev.golink.server.remote;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * The server's clock: the time in the server's last message, continued by this computer's monotonic clock. Therefore no
 * computer's wall clock needs to be right. The clock stands still while the connection is lost. If the server does not
 * send its time, this computer's wall clock is used instead. Any thread may read it.
 */
final class ServerClock {
    private final Clocks clocks;
    /** When the last message arrived here, and the server's time in it; null if the server does not send its time. */
    private volatile @Nullable Moment told;
    /** When the last message arrived before the connection was lost; null while the connection works. */
    private volatile @Nullable Moment lost;

    ServerClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Records the server's time in a message that arrived just now. */
    void set(@Nullable Instant now) {
        told = now == null ? null : new Moment(clocks.nanos(), now);
    }

    /** Lets the clock run again, because the connection works. */
    void proceed() {
        lost = null;
    }

    /** Stops the clock, because the connection is lost. */
    void stopAt(Moment lastHeard) {
        lost = lastHeard;
    }

    Instant now() {
        Moment until = lost == null ? clocks.moment() : lost;
        Moment from = told;
        return from == null ? until.at() : from.at().plusNanos(until.nanos() - from.nanos());
    }
}
