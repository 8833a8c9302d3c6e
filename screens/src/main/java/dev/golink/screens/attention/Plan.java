package dev.golink.screens.attention;

import java.util.Collection;

import dev.golink.screens.attention.CostMeter.PixelCost;
import dev.golink.screens.feed.Attention;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * What the screens that are looked at are expected to take of the budget, if all of them move.
 *
 * @param costs  as measured
 * @param budget of all screens
 */
record Plan(CostMeter costs, Budget budget) {
    /** A good guess for as long as nothing was measured: a frame of 720×1600 in about a millisecond. */
    private static final double H264_NANOS_A_PIXEL = 0.8;
    private static final double JPEG_NANOS_A_PIXEL = 5;
    private static final double BITS = 8;

    /** The part that all of them take at a pace; 1 is all of the budget. */
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
     * One screen that is looked at.
     *
     * @param attention how closely
     * @param codec     of its frames
     */
    record Demand(Attention attention, Codec codec) {}

    private record Expense(double nanos, double bytes) {}
}
