package dev.golink.benchmarks.figures;

import java.util.Arrays;

/** Measured times. All of them are stored, so that percentiles are exact. Used by one thread. */
public final class Samples {
    private static final int FIRST = 1024;
    private static final double NANOS_A_MILLI = 1e6;

    private long[] nanos = new long[FIRST];
    private int count;

    /** Adds a time in nanoseconds. */
    public void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    /** The number of times. */
    public int count() {
        return count;
    }

    /**
     * The percentile by the nearest-rank method, in milliseconds: the least time that the given share of all times does
     * not exceed. NaN if there are no times.
     *
     * @param share greater than 0, at most 1
     */
    public double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.clamp(rank - 1, 0, count - 1)] / NANOS_A_MILLI;
    }
}
