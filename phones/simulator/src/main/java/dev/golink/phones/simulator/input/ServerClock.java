package dev.golink.phones.simulator.input;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A phone's estimate of its server's wall clock, from answers to heartbeats. The answer with the shortest round trip
 * counts, because it says the time most exactly. An old answer counts less, because clocks drift. Used on the swarm's
 * thread.
 */
public final class ServerClock {
    private static final long NANOS_A_MILLI = 1_000_000;
    /** Clocks of computers drift by less than 100 parts in a million. */
    private static final long DRIFT = 10_000;
    private static final long UNKNOWN = Long.MAX_VALUE;

    /** The server's time minus the swarm's, in milliseconds. */
    private long ahead;
    private long roundTrip = UNKNOWN;
    private long heardAt;

    /**
     * Takes the time of an answer into account.
     *
     * @param serverMillis the server's time, in milliseconds since 1970
     * @param tripNanos    how long the answer took after the heartbeat, in nanoseconds
     * @param at           when the answer was read, in nanoseconds on the swarm's clock
     */
    public void heard(long serverMillis, long tripNanos, long at) {
        if (roundTrip == UNKNOWN || tripNanos <= roundTrip + (at - heardAt) / DRIFT) {
            ahead = serverMillis - (at - tripNanos / 2) / NANOS_A_MILLI;
            roundTrip = tripNanos;
            heardAt = at;
        }
    }

    /**
     * How old something from the server is.
     *
     * @param serverMillis when it was sent, in milliseconds since 1970 on the server's clock
     * @param now          the time on the swarm's clock
     * @return milliseconds; empty if the server's clock is not known
     */
    public OptionalLong age(long serverMillis, Duration now) {
        return roundTrip == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(now.toMillis() + ahead - serverMillis);
    }
}
