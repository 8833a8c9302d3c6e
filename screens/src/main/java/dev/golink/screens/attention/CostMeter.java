package dev.golink.screens.attention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.fleet.screen.Codec;

/**
 * What frames cost on this computer, as measured: for each codec and size the mean of late. Fed by the decoders' threads,
 * asked by the window's.
 */
public final class CostMeter implements FrameCosts {
    private final Map<Kind, Mean> means = new HashMap<>();
    private long frames;
    private long nanos;
    private long bytes;

    /** Nothing is measured yet. */
    public CostMeter() {}

    @Override
    public synchronized void decoded(Codec codec, int pixels, long nanosTaken, int size) {
        frames++;
        nanos += nanosTaken;
        bytes += size;
        if (pixels > 0) {
            means.computeIfAbsent(new Kind(codec, magnitude(pixels)), _ -> new Mean())
                    .add((double) nanosTaken / pixels, (double) size / pixels);
        }
    }

    /** What has been spent so far. */
    synchronized Spent spent() {
        return new Spent(frames, nanos, bytes);
    }

    /** What a pixel costs in frames of about so many; measured on those of the nearest size. */
    synchronized Optional<PixelCost> costOf(Codec codec, int pixels) {
        int magnitude = magnitude(pixels);
        return means.entrySet().stream().filter(one -> one.getKey().codec == codec)
                .min(Comparator.comparingInt(one -> Math.abs(one.getKey().magnitude - magnitude)))
                .map(one -> new PixelCost(one.getValue().nanos, one.getValue().bytes));
    }

    /** Sizes within a factor of two cost about the same for each pixel. */
    private static int magnitude(int pixels) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(pixels);
    }

    private record Kind(Codec codec, int magnitude) {}

    /**
     * All that was decoded.
     *
     * @param frames how many
     * @param nanos  that took
     * @param bytes  encoded
     */
    record Spent(long frames, long nanos, long bytes) {}

    /**
     * A pixel's share.
     *
     * @param nanos of decoding
     * @param bytes encoded
     */
    record PixelCost(double nanos, double bytes) {}

    /** A plain mean at first, then one that forgets. */
    private static final class Mean {
        private static final int MEMORY = 64;

        private int count;
        private double nanos;
        private double bytes;

        void add(double newNanos, double newBytes) {
            count = Math.min(count + 1, MEMORY);
            nanos += (newNanos - nanos) / count;
            bytes += (newBytes - bytes) / count;
        }
    }
}
