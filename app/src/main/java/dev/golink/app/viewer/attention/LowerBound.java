package dev.golink.app.viewer.attention;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The least of the estimates of the last half minute: what can be promised while they waver. On one thread. */
final class LowerBound {
    private static final long SPAN = Duration.ofSeconds(30).toNanos();
    /** The first estimates are made before it shows what things really cost. */
    private static final long ENOUGH = Duration.ofSeconds(5).toNanos();

    private final Deque<Estimate> estimates = new ArrayDeque<>();
    private long since;

    /**
     * Takes another estimate.
     *
     * @param value in whatever unit
     * @param now   nanoseconds of a monotonic clock
     */
    void add(double value, long now) {
        if (estimates.isEmpty()) {
            since = now;
        }
        estimates.addLast(new Estimate(value, now));
        while (now - estimates.getFirst().at > SPAN) {
            estimates.removeFirst();
        }
    }

    /** Whether there have been estimates for long enough. */
    boolean isKnown(long now) {
        return !estimates.isEmpty() && now - since >= ENOUGH;
    }

    /** The least of them; 0 if there is none. */
    double least() {
        return estimates.stream().mapToDouble(Estimate::value).min().orElse(0);
    }

    /** Forgets all estimates. */
    void forget() {
        estimates.clear();
    }

    private record Estimate(double value, long at) {}
}
