package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many measured times fell into which span: spans of a fixed number to each power of two, so that a percentile is
 * told to a thirty-second of itself, from a microsecond to half an hour, in constant memory. Used by one thread.
 */
final class Latencies {
    private static final int PARTS_BITS = 5;
    private static final int PARTS = 1 << PARTS_BITS;
    private static final int POWERS = 26;
    private static final long NANOS_A_MICRO = 1_000;

    private final long[] counts = new long[PARTS * POWERS];
    private long total;

    /** Counts a time, in nanoseconds. */
    void add(long nanos) {
        counts[span(Math.max(0, nanos / NANOS_A_MICRO))]++;
        total++;
    }

    /** The time that this share, 0 to 1, of all times are not longer than; zero if there are none. */
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

    /** Forgets all times. */
    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }

    /** The times below 32 µs have a span each; above, the five bits after the highest choose among the power's 32. */
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
