package dev.golink.phones.client.session;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A phone's estimate of its server's wall clock, from answers to heartbeats. Of the last four to eight answers, the one
 * with the shortest round trip counts, because it says the time most exactly. Used by one thread.
 */
public final class ServerClock {
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int ANSWERS = 4;
    private static final long UNKNOWN = Long.MAX_VALUE;

    /** The server's time minus the phone's, in milliseconds, by the best answer of the present four. */
    private long ahead;
    private long roundTrip = UNKNOWN;
    private int answers;
    /** The same by the best answer of the four before. */
    private long aheadBefore;
    private long roundTripBefore = UNKNOWN;

    /** Creates an estimate that knows nothing yet. */
    public ServerClock() {}

    /**
     * Takes the time of an answer into account.
     *
     * @param serverMillis the server's time, in milliseconds since 1970
     * @param tripNanos    how long the answer took after the heartbeat, in nanoseconds
     * @param at           when the answer was read, in nanoseconds on the phone's monotonic clock
     */
    public void heard(long serverMillis, long tripNanos, long at) {
        if (answers == ANSWERS) {
            aheadBefore = ahead;
            roundTripBefore = roundTrip;
            roundTrip = UNKNOWN;
            answers = 0;
        }
        answers++;
        if (tripNanos <= roundTrip) {
            ahead = serverMillis - (at - tripNanos / 2) / NANOS_A_MILLI;
            roundTrip = tripNanos;
        }
    }

    /**
     * How old something from the server is.
     *
     * @param serverMillis when it was sent, in milliseconds since 1970 on the server's clock
     * @param now          the time on the phone's monotonic clock
     * @return milliseconds; empty if the server's clock is not known
     */
    public OptionalLong age(long serverMillis, Duration now) {
        long best = roundTrip <= roundTripBefore ? ahead : aheadBefore;
        return answers == 0 ? OptionalLong.empty() : OptionalLong.of(now.toMillis() + best - serverMillis);
    }
}
