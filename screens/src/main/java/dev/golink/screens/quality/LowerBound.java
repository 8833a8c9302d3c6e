package dev.golink.screens.quality;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.DoubleStream;

/**
 * A stable lower bound of estimates that vary. It rises to the least estimate of the last 30 seconds, and falls once no
 * estimate of the last minute reaches it. A short peak or drop of the load does not change it. Use it on one thread
 * only.
 */
final class LowerBound {
    private static final long TO_RISE = Duration.ofSeconds(30).toNanos();
    private static final long TO_FALL = Duration.ofMinutes(1).toNanos();
    /**
     * How long the first estimates set the bound directly, because real costs are not known yet. The bound is not known
     * until then.
     */
    private static final long ENOUGH = Duration.ofSeconds(5).toNanos();

    private final Deque<Estimate> estimates = new ArrayDeque<>();
    private long since;
    private long movedAt;
    private double promised;

    /**
     * Adds an estimate.
     *
     * @param value in any unit
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

    /** Whether there have been estimates for at least 5 seconds. */
    boolean isKnown(long now) {
        return !estimates.isEmpty() && now - since >= ENOUGH;
    }

    /** The lower bound; 0 if there is no estimate. */
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
