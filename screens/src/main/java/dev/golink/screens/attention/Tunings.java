package dev.golink.screens.attention;

import dev.golink.screens.feed.Attention;
import dev.golink.server.fleet.screen.ScreenTuning;

/** What is asked of a phone whose screen is looked at so closely. */
final class Tunings {
    /**
     * Sizes that are asked for, on the longer side: few, because each change costs the phone a new encoder, and a window
     * that is being drawn larger goes through all that lie between.
     */
    private static final int[] SIZES = {240, 320, 400, 480, 640, 800, 960, 1280, 1600, 1920, 2160};
    private static final int LARGEST = SIZES[SIZES.length - 1];
    private static final int SMALLEST = SIZES[0];
    /** In focus the picture is twice as fine as the room it has, so that small print stays sharp when it is scaled. */
    private static final int FINER = 2;
    /** Enough for the moving screens of phones by H.264 in real time. */
    private static final double BITS_A_PIXEL = 0.08;
    private static final int LEAST_BITRATE = 100_000;
    private static final int MOST_BITRATE = 8_000_000;

    private Tunings() {}

    /** What is asked at this pace. */
    static ScreenTuning of(Attention attention, Pace pace) {
        int size = size(attention);
        int fps = fps(attention, pace);
        return new ScreenTuning(size, fps, bitrate(pixels(size), fps));
    }

    /** The pixels of a phone's screen whose longer side is so long; phones of today are about 9:20. */
    static int pixels(int longSide) {
        return longSide * longSide * 9 / 20;
    }

    /** Bits a second for so many pixels so often, from 100 kbit/s to 8 Mbit/s. */
    static int bitrate(int pixels, int fps) {
        return (int) Math.clamp(BITS_A_PIXEL * pixels * fps, LEAST_BITRATE, MOST_BITRATE);
    }

    private static int size(Attention attention) {
        return switch (attention) {
            case Attention.Hidden() -> SMALLEST;
            case Attention.Tile(int longSide) -> step(longSide);
            case Attention.Focus(int longSide) -> step(Math.min(longSide, LARGEST) * FINER);
        };
    }

    private static int fps(Attention attention, Pace pace) {
        return switch (attention) {
            case Attention.Hidden() -> 1;
            case Attention.Tile _ -> pace.wall();
            case Attention.Focus _ -> pace.focus();
        };
    }

    private static int step(int longSide) {
        for (int size : SIZES) {
            if (size >= longSide) {
                return size;
            }
        }
        return LARGEST;
    }
}
