package dev.golink.ui.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Compares times that a server took by its wall clock, such as those of stored entries. What is stored has no other
 * clock. If the server's clock was set between two times, the difference is wrong by as much.
 */
public final class ServerTimes {
    private ServerTimes() {}

    /** Whether the first time is earlier than the second. */
    public static boolean isBefore(Instant first, Instant second) {
        return first.isBefore(second);
    }

    /** The earlier of two times. */
    public static Instant earlier(Instant first, Instant second) {
        return first.isBefore(second) ? first : second;
    }

    /** The later of two times. */
    public static Instant later(Instant first, Instant second) {
        return first.isBefore(second) ? second : first;
    }

    /** The time from the first to the second; negative if the second is earlier. */
    public static Duration between(Instant first, Instant second) {
        return Duration.between(first, second);
    }

    /** Where a time lies between two others, as a share: 0 at the first, 1 at the second. */
    public static double share(Instant from, Instant until, Instant at) {
        return (double) Duration.between(from, at).toMillis() / Math.max(1, Duration.between(from, until).toMillis());
    }

    /** The last begin of a step at this time or before. Steps are counted from the begin of 1970, in UTC. */
    public static Instant beginOfStep(Instant at, Duration step) {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), step.toMillis()) * step.toMillis());
    }
}
