package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.Arrays;

/**
 * The last gaps between the heartbeats of a phone that names no interval. Heartbeats within half the default interval
 * of each other count as one. Otherwise a burst would look like short gaps, and would replace the long ones. The gaps
 * are remembered when the phone reconnects; the time without a connection is no gap. See decision 0027.
 */
public final class ObservedIntervals {
    private static final int KEPT = 5;
    private static final int NEEDED = 3;

    private final int[] gaps = new int[KEPT];
    private final Scale scale;
    /** When the connection began, or the last counted heartbeat arrived, in nanoseconds of the monotonic clock. */
    private long beganAt;
    private int next;
    private int known;
    private int knownHere;

    /** Creates an object without gaps. */
    public ObservedIntervals(Scale scale) {
        this.scale = scale;
    }

    /** Handles a new connection of the phone. */
    public void connected(long now) {
        beganAt = now;
        knownHere = 0;
    }

    /** Handles a heartbeat. Returns whether it ended a gap. */
    public boolean beat(long now) {
        if (now - beganAt < scale.burst) {
            return false;
        }
        gaps[next] = scale.units(now - beganAt);
        next = (next + 1) % KEPT;
        known = Math.min(KEPT, known + 1);
        knownHere = Math.min(NEEDED, knownHere + 1);
        beganAt = now;
        return true;
    }

    /** Does not count a pause of the server itself, in nanoseconds, as part of a gap. */
    public void forgive(long pause) {
        beganAt += pause;
    }

    /** Whether any gap was observed. */
    public boolean isBegun() {
        return known > 0;
    }

    /** Whether enough gaps were observed to derive an interval. */
    boolean isKnown() {
        return known >= NEEDED;
    }

    /** Whether enough gaps were observed in this connection alone. */
    boolean isConfirmed() {
        return knownHere >= NEEDED;
    }

    /** The longest of the gaps, in units. */
    int longest() {
        int longest = 0;
        for (int gap : gaps) {
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    @Override
    public String toString() {
        return "gaps " + Arrays.toString(gaps) + " × " + scale.unit + " ns";
    }

    /**
     * How gaps are measured; all phones of a server share one scale.
     *
     * @param burst heartbeats less than this apart count as one, in nanoseconds
     * @param unit  gaps are rounded to this unit in nanoseconds, so that small network delays change nothing
     * @param most  the longest gap, in units; a longer gap counts as this one
     */
    record Scale(long burst, long unit, int most) {
        private static final Duration LONGEST_GAP = Duration.ofMinutes(1);
        private static final Duration LARGEST_UNIT = Duration.ofMillis(500);

        /**
         * The scale of a server with this default interval. The unit is a tenth of the interval, at most half a second.
         */
        public static Scale of(Duration interval) {
            long unit = Math.min(interval.toNanos() / 10, LARGEST_UNIT.toNanos());
            return new Scale(interval.toNanos() / 2, unit, (int) (LONGEST_GAP.toNanos() / unit));
        }

        private int units(long gap) {
            return (int) Math.min(most, Math.round(gap / (double) unit));
        }
    }
}
