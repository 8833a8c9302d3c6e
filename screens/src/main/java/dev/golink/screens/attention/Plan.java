package dev.golink.screens.attention;

import java.util.Collection;

import dev.golink.screens.attention.CostMeter.PixelCost;
import dev.golink.screens.feed.Attention;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * The part of the budget that the watched screens are expected to use if all of them show motion.
 *
 * @param costs  the measured costs
 * @param budget the budget of all screens
 */
record Plan(CostMeter costs, Budget budget) {
    /** A good guess until something was measured: about a millisecond for a frame of 720×1600. */
    private static final double H264_NANOS_A_PIXEL = 0.8;
    private static final double JPEG_NANOS_A_PIXEL = 5;
    private static final double BITS = 8;

    /** The part of the budget that all these screens use at these rates; 1 is the whole budget. */
    double share(Collection<Demand> demands, Pace pace) {
        double nanos = 0;
        double bytes = 0;
        for (Demand demand : demands) {
            Expense expense = expense(demand, pace);
            nanos += expense.nanos;
            bytes += expense.bytes;
        }
        return budget.shareOf(nanos, bytes);
    }

    private Expense expense(Demand demand, Pace pace) {
        ScreenTuning tuning = Tunings.of(demand.attention, pace);
        double pixels = Tunings.pixels(tuning.maxSize());
        PixelCost cost = costs.costOf(demand.codec, (int) pixels)
                .orElseGet(
                        () -> new PixelCost(guess(demand.codec), tuning.bitrate() / BITS / tuning.maxFps() / pixels));
        double rate = pixels * tuning.maxFps();
        boolean decoded = !(demand.attention instanceof Attention.Hidden);
        return new Expense(decoded ? cost.nanos() * rate : 0, cost.bytes() * rate);
    }

    private static double guess(Codec codec) {
        return switch (codec) {
            case H264 -> H264_NANOS_A_PIXEL;
            case JPEG -> JPEG_NANOS_A_PIXEL;
        };
    }

    /**
     * A screen that is watched.
     *
     * @param attention how closely it is watched
     * @param codec     the codec of its frames
     */
    record Demand(Attention attention, Codec codec) {}

    private record Expense(double nanos, double bytes) {}
}
