package dev.golink.server.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * The server's clock: the time in the server's last message, continued by this computer's monotonic clock. Therefore no
 * computer's wall clock needs to be right. The clock stands still while the connection is lost. If the server does not
 * send its time, this computer's wall clock is used instead. Any thread may read it.
 */
final class ServerClock {
    private static final int REMEMBERED = 8;
    private static final long HALF_A_MILLI = 500_000;
    /** More than two computers' clocks drift apart while measured times are remembered. */
    private static final Duration DRIFT = Duration.ofMillis(10);

    private final Clocks clocks;
    /** The last ones, for the fleet's thread only. */
    private final Deque<Measured> measured = new ArrayDeque<>();
    /** The one of them with the smallest error; null if there is none. */
    private volatile @Nullable Measured best;
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
        measured.clear();
        best = null;
    }

    /**
     * Records the server's time in the answer to a heartbeat.
     *
     * @param sentAt    when the heartbeat was sent, in nanoseconds of the monotonic clock
     * @param arrivedAt when the answer arrived, likewise
     * @param time      the server's time in the answer, whole milliseconds
     */
    void measured(long sentAt, long arrivedAt, Instant time) {
        long error = (arrivedAt - sentAt) / 2 + HALF_A_MILLI;
        Measured next = new Measured(new Moment(arrivedAt, time.plusNanos(error)), error);
        if (measured.stream().anyMatch(earlier -> earlier.contradicts(next))) {
            measured.clear(); // one of the two clocks was set, or this computer slept
        }
        if (measured.size() == REMEMBERED) {
            measured.removeFirst();
        }
        measured.addLast(next);
        best = measured.stream().min(Comparator.comparingLong(Measured::error)).orElse(null);
    }

    /**
     * How far the server's clock is ahead of this computer's wall clock, by the heartbeat of the last ones whose answer
     * came soonest; null without a connection, or if the server does not send its time. The answer took half of that time
     * if both ways take equally long (F. Cristian, Probabilistic clock synchronization, 1989).
     */
    @Nullable
    ClockDifference difference() {
        Measured from = best;
        if (from == null) {
            return null;
        }
        Moment here = clocks.moment();
        return new ClockDifference(Duration.between(here.at(), from.timeAt(here.nanos())),
                Duration.ofNanos(from.error()));
    }

    Instant now() {
        Moment until = lost == null ? clocks.moment() : lost;
        Moment from = told;
        return from == null ? until.at() : from.at().plusNanos(until.nanos() - from.nanos());
    }

    /**
     * A measured time of the server.
     *
     * @param server when the answer arrived here, and the time by the server's clock then
     * @param error  by how much that can be wrong, in nanoseconds
     */
    private record Measured(Moment server, long error) {
        Instant timeAt(long nanos) {
            return server.at().plusNanos(nanos - server.nanos());
        }

        boolean contradicts(Measured other) {
            Duration apart = Duration.between(timeAt(other.server.nanos()), other.server.at()).abs();
            return apart.compareTo(Duration.ofNanos(error + other.error).plus(DRIFT)) > 0;
        }
    }
}
