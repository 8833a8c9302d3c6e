package dev.golink.screens.quality;

import java.util.Collection;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.quality.CostMeter.PixelCost;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * The part of the budget that the watched screens are expected to use if all of them show motion.
 *
 * @param costs  the measured costs
 * @param budget the budget of all screens
 */
record BudgetPlan(CostMeter costs, Budget budget) {
    /** A good guess until something was measured: about a millisecond for a frame of 720×1600. */
    private static final double H264_NANOS_A_PIXEL = 0.8;
    private static final double JPEG_NANOS_A_PIXEL = 5;
    private static final double BITS = 8;

    /** The part of the budget that all these screens use at these rates; 1 is the whole budget. */
    double share(Collection<Demand> demands, TargetRates rates) {
        double nanos = 0;
        double bytes = 0;
        for (Demand demand : demands) {
            Expense expense = expense(demand, rates);
            nanos += expense.nanos;
            bytes += expense.bytes;
        }
        return budget.shareOf(nanos, bytes);
    }

    private Expense expense(Demand demand, TargetRates rates) {
        ScreenTuning tuning = ScreenTunings.of(demand.quality, rates);
        double pixels = ScreenTunings.pixels(tuning.maxSize());
        PixelCost cost = costs.costOf(demand.codec, (int) pixels)
                .orElseGet(
                        () -> new PixelCost(guess(demand.codec), tuning.bitrate() / BITS / tuning.maxFps() / pixels));
        double rate = pixels * tuning.maxFps();
        boolean decoded = !(demand.quality instanceof ViewQuality.Hidden);
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
     * @param quality how closely it is watched
     * @param codec   the codec of its frames
     */
    record Demand(ViewQuality quality, Codec codec) {}

    private record Expense(double nanos, double bytes) {}
}
