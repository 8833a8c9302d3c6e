package dev.golink.server.hub;

import dev.golink.server.fleet.Presence;

/**
 * The rule that turns silence into presence, all in nanoseconds: late after one and a half intervals, stale after two and
 * a half, lost after six.
 *
 * <pre>
 *   word        1.5 H        2.5 H                      6 H
 *    ├── online ──┼── late ────┼──────── stale ──────────┼── lost: closed with 4408
 * </pre>
 */
final class Heartbeat {
    private Heartbeat() {}

    /** The presence of a connected phone whose last word is this old. */
    static Presence presence(long age, long interval) {
        if (age < lateAfter(interval)) {
            return Presence.ONLINE;
        }
        return age < staleAfter(interval) ? Presence.LATE : Presence.STALE;
    }

    /** Whether the connection is to be given up. */
    static boolean isLost(long age, long interval) {
        return age >= lostAfter(interval);
    }

    /** How many beats a phone has missed whose last word is this old: one more each interval, beginning when it is late. */
    static int missedBeats(long age, long interval) {
        return age < lateAfter(interval) ? 0 : (int) ((age - lateAfter(interval)) / interval) + 1;
    }

    /** The age at which a phone that missed so many beats is to be looked at next. */
    static long nextBoundary(int missedBeats, long interval) {
        return Math.min(lateAfter(interval) + missedBeats * interval, lostAfter(interval));
    }

    private static long lateAfter(long interval) {
        return interval + interval / 2;
    }

    private static long staleAfter(long interval) {
        return 2 * interval + interval / 2;
    }

    private static long lostAfter(long interval) {
        return 6 * interval;
    }
}
