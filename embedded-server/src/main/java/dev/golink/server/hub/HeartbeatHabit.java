package dev.golink.server.hub;

import java.time.Duration;
import java.util.Arrays;

/**
 * The last gaps between the heartbeats of a phone that names no interval. Heartbeats that follow one another within half the
 * default interval are one: a burst must not look like a habit of short gaps, nor push the long ones out. The habit stays
 * with the phone when it reconnects; the time it was away is no gap.
 */
final class HeartbeatHabit {
    /** The unit that gaps are kept in, so that the small delays of a network change nothing. */
    static final Duration UNIT = Duration.ofMillis(100);
    /** The longest gap that counts, in units; a longer one counts as this. */
    static final int LONGEST = (int) Duration.ofMinutes(1).dividedBy(UNIT);
    private static final int KEPT = 5;
    private static final int NEEDED = 3;

    private final int[] gaps = new int[KEPT];
    private final long burst;
    /** When the connection began, or the last heartbeat that counted came; nanoseconds of the monotonic clock. */
    private long beganAt;
    private int next;
    private int known;
    private int knownHere;

    /** @param interval the default interval */
    HeartbeatHabit(Duration interval) {
        burst = interval.toNanos() / 2;
    }

    /** The phone connected. */
    void connected(long now) {
        beganAt = now;
        knownHere = 0;
    }

    /** A heartbeat came; returns whether it ended a gap. */
    boolean beat(long now) {
        if (now - beganAt < burst) {
            return false;
        }
        long units = Math.round((now - beganAt) / (double) UNIT.toNanos());
        gaps[next] = (int) Math.min(LONGEST, units);
        next = (next + 1) % KEPT;
        known = Math.min(KEPT, known + 1);
        knownHere = Math.min(NEEDED, knownHere + 1);
        beganAt = now;
        return true;
    }

    /** The server itself stood still for so long: that was no gap of the phone's. */
    void forgive(long pause) {
        beganAt += pause;
    }

    /** Whether any gap was seen. */
    boolean isBegun() {
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
        return "gaps " + Arrays.toString(gaps) + " × " + UNIT.toMillis() + " ms";
    }
}
