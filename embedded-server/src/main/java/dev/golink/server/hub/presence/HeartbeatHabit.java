package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.Arrays;

/**
 * The last gaps between the heartbeats of a phone that names no interval. Heartbeats that follow one another within half the
 * default interval are one: a burst must not look like a habit of short gaps, nor push the long ones out. The habit stays
 * with the phone when it reconnects; the time it was away is no gap.
 */
public final class HeartbeatHabit {
    private static final int KEPT = 5;
    private static final int NEEDED = 3;

    private final int[] gaps = new int[KEPT];
    private final Scale scale;
    /** When the connection began, or the last heartbeat that counted came; nanoseconds of the monotonic clock. */
    private long beganAt;
    private int next;
    private int known;
    private int knownHere;

    /** A habit of which nothing is known. */
    public HeartbeatHabit(Scale scale) {
        this.scale = scale;
    }

    /** The phone connected. */
    public void connected(long now) {
        beganAt = now;
        knownHere = 0;
    }

    /** A heartbeat came; returns whether it ended a gap. */
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

    /** The server itself stood still for so long: that was no gap of the phone's. */
    public void forgive(long pause) {
        beganAt += pause;
    }

    /** Whether any gap was seen. */
    public boolean isBegun() {
        return known > 0;
    }

    /** Whether enough gaps were seen to judge by. */
    boolean isKnown() {
        return known >= NEEDED;
    }

    /** Whether enough gaps were seen in this connection alone. */
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
     * What gaps are measured by; all phones of a server share one.
     *
     * @param burst heartbeats that come sooner after one another are one, in nanoseconds
     * @param unit  gaps are rounded to it, so that the small delays of a network change nothing, in nanoseconds
     * @param most  the longest gap that counts, in units; a longer one counts as this
     */
    record Scale(long burst, long unit, int most) {
        private static final Duration LONGEST_GAP = Duration.ofMinutes(1);
        private static final Duration LARGEST_UNIT = Duration.ofMillis(500);

        /** The scale of a server with such a default interval: a tenth of that is the unit, half a second at most. */
        public static Scale of(Duration interval) {
            long unit = Math.min(interval.toNanos() / 10, LARGEST_UNIT.toNanos());
            return new Scale(interval.toNanos() / 2, unit, (int) (LONGEST_GAP.toNanos() / unit));
        }

        private int units(long gap) {
            return (int) Math.min(most, Math.round(gap / (double) unit));
        }
    }
}
