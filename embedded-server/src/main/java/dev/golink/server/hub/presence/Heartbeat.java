package dev.golink.server.hub.presence;

import java.time.Duration;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;

/**
 * The rule that computes presence from a phone's silence: late after one and a half intervals, stale after two and a
 * half, lost after six. Ages are the nanoseconds since the phone's last message.
 *
 * <pre>
 *   message     1.5 H        2.5 H                      6 H
 *    ├── online ──┼── late ────┼──────── stale ──────────┼── lost: closed with 4408
 * </pre>
 *
 * If a phone's interval is only assumed, it is unknown when the next heartbeat is due. Such a phone is online until it
 * is lost.
 *
 * @param interval  the heartbeat interval
 * @param source    where the interval comes from
 * @param lostAfter the age at which the connection is given up
 */
public record Heartbeat(Duration interval, IntervalSource source, Duration lostAfter) {
    private static final int MOST_MISSED = 5;
    private static final int INTERVALS_TO_LOSS = 6;

    /** The rule for a known interval. */
    public static Heartbeat of(Duration interval, IntervalSource source) {
        return new Heartbeat(interval, source, lostAfter(interval));
    }

    /** How long a phone with this interval may be silent. */
    static Duration lostAfter(Duration interval) {
        return interval.multipliedBy(INTERVALS_TO_LOSS);
    }

    /** The presence of a connected phone whose last message is this old. */
    public Presence presence(long age) {
        if (age < lateAfter()) {
            return Presence.ONLINE;
        }
        return age < lateAfter() + nanos() ? Presence.LATE : Presence.STALE;
    }

    /** Whether the connection is to be given up. */
    public boolean isLost(long age) {
        return age >= lostAfter.toNanos();
    }

    /**
     * How many heartbeats a phone has missed whose last message is this old. The first counts when the phone becomes
     * late, then one more each interval, five at most.
     */
    public int missedBeats(long age) {
        return age < lateAfter() ? 0 : (int) Math.min(MOST_MISSED, (age - lateAfter()) / nanos() + 1);
    }

    /** The age at which to check a phone next that has missed this many heartbeats. */
    public long nextBoundary(int missedBeats) {
        return missedBeats >= MOST_MISSED ? lostAfter.toNanos()
                : Math.min(lateAfter() + missedBeats * nanos(), lostAfter.toNanos());
    }

    /** The age at which a phone is late. */
    private long lateAfter() {
        return source == IntervalSource.ASSUMED ? lostAfter.toNanos() : nanos() + nanos() / 2;
    }

    private long nanos() {
        return interval.toNanos();
    }
}
