package dev.golink.screens.attention;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.DoubleStream;

/**
 * What can be promised while estimates waver. It rises to what all estimates of half a minute reach, and falls once none of a
 * whole minute reaches it: the load of a moment moves it neither way. On one thread.
 */
final class LowerBound {
    private static final long TO_RISE = Duration.ofSeconds(30).toNanos();
    private static final long TO_FALL = Duration.ofMinutes(1).toNanos();
    /** The first estimates are made before it shows what things really cost. */
    private static final long ENOUGH = Duration.ofSeconds(5).toNanos();

    private final Deque<Estimate> estimates = new ArrayDeque<>();
    private long since;
    private long movedAt;
    private double promised;

    /**
     * Takes another estimate.
     *
     * @param value in whatever unit
     * @param now   nanoseconds of a monotonic clock
     */
    void add(double value, long now) {
        if (estimates.isEmpty() || now - estimates.getLast().at > TO_FALL) {
            forget();
            since = now;
            movedAt = now;
            promised = value;
        }
        estimates.addLast(new Estimate(value, now));
        while (now - estimates.getFirst().at > TO_FALL) {
            estimates.removeFirst();
        }
        double least = values(TO_RISE, now).min().orElse(value);
        boolean isFirst = now - since <= ENOUGH;
        boolean rises = least > promised && now - movedAt >= TO_RISE;
        boolean falls = values(TO_FALL, now).max().orElse(value) < promised && now - movedAt >= TO_FALL;
        if (isFirst || rises || falls) {
            promised = least;
            movedAt = now;
        }
    }

    /** Whether there have been estimates for long enough. */
    boolean isKnown(long now) {
        return !estimates.isEmpty() && now - since >= ENOUGH;
    }

    /** What can be promised; 0 if there is no estimate. */
    double promised() {
        return promised;
    }

    /** Forgets all estimates. */
    void forget() {
        estimates.clear();
        promised = 0;
    }

    private DoubleStream values(long span, long now) {
        return estimates.stream().filter(estimate -> now - estimate.at <= span).mapToDouble(Estimate::value);
    }

    private record Estimate(double value, long at) {}
}
