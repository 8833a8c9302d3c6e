package dev.golink.screens.quality;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.server.fleet.screen.ScreenTuning;

/** What to ask of a phone, depending on how closely its screen is watched. */
final class ScreenTunings {
    /**
     * The sizes to ask for, in pixels of the longer side. They are few, because each change makes the phone start a new
     * encoder, and a window that is being resized passes through all sizes.
     */
    private static final int[] SIZES = {240, 320, 400, 480, 640, 800, 960, 1280, 1600, 1920, 2160};
    private static final int LARGEST = SIZES[SIZES.length - 1];
    private static final int SMALLEST = SIZES[0];
    /**
     * In focus the picture has twice the pixels of its room on each side, so that small print stays sharp when it is
     * scaled.
     */
    private static final int FINER = 2;
    /** Enough for a phone's moving screen, encoded as H.264 in real time. */
    private static final double BITS_A_PIXEL = 0.08;
    private static final int LEAST_BITRATE = 100_000;
    private static final int MOST_BITRATE = 8_000_000;

    private ScreenTunings() {}

    /** What to ask at these rates. */
    static ScreenTuning of(ViewQuality quality, TargetRates rates) {
        int size = size(quality);
        int fps = fps(quality, rates);
        return new ScreenTuning(size, fps, bitrate(pixels(size), fps));
    }

    /** The number of pixels of a phone's screen, from its longer side. Today's phones have about 9:20. */
    static int pixels(int longSide) {
        return longSide * longSide * 9 / 20;
    }

    /** The bitrate in bits a second for frames of this size and rate, from 100 kbit/s to 8 Mbit/s. */
    static int bitrate(int pixels, int fps) {
        return (int) Math.clamp(BITS_A_PIXEL * pixels * fps, LEAST_BITRATE, MOST_BITRATE);
    }

    private static int size(ViewQuality quality) {
        return switch (quality) {
            case ViewQuality.Hidden() -> SMALLEST;
            case ViewQuality.Tile(int longSide) -> step(longSide);
            case ViewQuality.Focus(int longSide) -> step(Math.min(longSide, LARGEST) * FINER);
        };
    }

    private static int fps(ViewQuality quality, TargetRates rates) {
        return switch (quality) {
            case ViewQuality.Hidden() -> 1;
            case ViewQuality.Tile _ -> rates.wall();
            case ViewQuality.Focus _ -> rates.focus();
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
