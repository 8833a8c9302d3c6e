package dev.golink.screens.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.fleet.screen.Codec;

/**
 * Measures what frames cost on this computer: for each codec and size a mean of the latest frames. The decoders'
 * threads report to it, and the JavaFX thread reads it.
 */
public final class CostMeter implements FrameCosts {
    private final Map<Kind, Mean> means = new HashMap<>();
    private long frames;
    private long nanos;
    private long bytes;

    /** Makes a meter without measurements. */
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

    /** The total of all measurements so far. */
    synchronized Spent spent() {
        return new Spent(frames, nanos, bytes);
    }

    /** The cost of a pixel in frames with about this many pixels, measured on frames of the nearest size. */
    synchronized Optional<PixelCost> costOf(Codec codec, int pixels) {
        int magnitude = magnitude(pixels);
        return means.entrySet().stream().filter(one -> one.getKey().codec == codec)
                .min(Comparator.comparingInt(one -> Math.abs(one.getKey().magnitude - magnitude)))
                .map(one -> new PixelCost(one.getValue().nanos, one.getValue().bytes));
    }

    /** The class of a frame size: sizes within a factor of two, which cost about the same for each pixel. */
    private static int magnitude(int pixels) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(pixels);
    }

    private record Kind(Codec codec, int magnitude) {}

    /**
     * The total of all decoded frames.
     *
     * @param frames the number of frames
     * @param nanos  nanoseconds of decoding
     * @param bytes  bytes of encoded frames
     */
    record Spent(long frames, long nanos, long bytes) {}

    /**
     * The cost of one pixel.
     *
     * @param nanos nanoseconds of decoding
     * @param bytes encoded bytes
     */
    record PixelCost(double nanos, double bytes) {}

    /** The mean of the first 64 values; after that, older values count less and less. */
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
