package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.Arrays;

/**
 * A histogram of measured times. Each power of two is split into 32 ranges, so a percentile is exact to 1/32. Covers a
 * microsecond to an hour in constant memory. Used by one thread.
 */
final class LatencyHistogram {
    private static final int PARTS_BITS = 5;
    private static final int PARTS = 1 << PARTS_BITS;
    private static final int POWERS = 28;
    private static final long NANOS_A_MICRO = 1_000;

    private final long[] counts = new long[PARTS * POWERS];
    private long total;

    /** Adds a time, in nanoseconds. */
    void add(long nanos) {
        counts[span(Math.max(0, nanos / NANOS_A_MICRO))]++;
        total++;
    }

    /** The time that this share of all times (0 to 1) does not exceed; zero if there are no times. */
    Duration percentile(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int span = 0; span < counts.length && total > 0; span++) {
            seen += counts[span];
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(longest(span) * NANOS_A_MICRO);
            }
        }
        return Duration.ZERO;
    }

    /** Removes all times. */
    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }

    /**
     * The index of the range for a time. Each time below 32 µs has its own range. Above that, the five bits after the
     * highest bit choose among the 32 ranges of the power of two.
     */
    private static int span(long micros) {
        if (micros < PARTS) {
            return (int) micros;
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - PARTS_BITS;
        int part = (int) (micros >>> power) - PARTS;
        return Math.min((power + 1) * PARTS + part, PARTS * POWERS - 1);
    }

    private static long longest(int span) {
        if (span < PARTS) {
            return span;
        }
        int power = span / PARTS - 1;
        return ((long) (span % PARTS + PARTS + 1) << power) - 1;
    }
}
