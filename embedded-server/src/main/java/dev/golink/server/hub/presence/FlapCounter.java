package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.Arrays;

/**
 * Counts how often a phone reconnected in the last ten minutes, including the present connection. Counts per minute, so
 * that a phone that reconnects all the time takes no more memory than another. See decision 0013.
 */
public final class FlapCounter {
    private static final long SLICE = Duration.ofMinutes(1).toNanos();
    private static final int SLICES = 10;

    private final int[] counts = new int[SLICES];
    private long newest;

    public FlapCounter(long now) {
        newest = slice(now);
    }

    /** Records a reconnection, at a time in nanoseconds. */
    public void add(long now) {
        moveTo(now);
        counts[place(newest)]++;
    }

    /** How often the phone reconnected in the ten minutes before that time in nanoseconds. */
    public int count(long now) {
        moveTo(now);
        return Arrays.stream(counts).sum();
    }

    private void moveTo(long now) {
        long slice = slice(now);
        for (long empty = Math.max(newest, slice - SLICES) + 1; empty <= slice; empty++) {
            counts[place(empty)] = 0;
        }
        newest = Math.max(newest, slice);
    }

    private static long slice(long now) {
        return Math.floorDiv(now, SLICE);
    }

    private static int place(long slice) {
        return Math.floorMod(slice, SLICES);
    }
}
