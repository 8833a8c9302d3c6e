package dev.golink.server.remote;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/**
 * What the server's clock shows, by what its news told last, carried on by this computer's monotonic clock: neither clock need
 * go right. It stands still while the link is lost. A server that does not tell its clock is taken to have this computer's.
 * Any thread may ask.
 */
final class ServerClock {
    private final Time time;
    /** When news arrived here, and what the server's clock showed when it told them. */
    private volatile @Nullable Moment told;
    /** When the server was last heard before the link was lost; null while the link stands. */
    private volatile @Nullable Moment lost;

    ServerClock(Time time) {
        this.time = time;
    }

    /** News arrived just now. */
    void tell(@Nullable Instant now) {
        told = now == null ? null : new Moment(time.nanos(), now);
    }

    /** The link serves. */
    void goOn() {
        lost = null;
    }

    /** The link is lost. */
    void stopAt(Moment lastHeard) {
        lost = lastHeard;
    }

    Instant now() {
        Moment until = lost == null ? time.moment() : lost;
        Moment from = told;
        return from == null ? until.at() : from.at().plusNanos(until.nanos() - from.nanos());
    }
}
