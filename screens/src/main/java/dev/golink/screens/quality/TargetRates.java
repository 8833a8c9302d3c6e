package dev.golink.screens.quality;

import java.util.List;

/**
 * The most pictures a second that a screen may have.
 *
 * @param wall  for each screen on the wall
 * @param focus for each screen in focus
 */
record TargetRates(int wall, int focus) {
    /** All rates from the fastest to the slowest. The wall slows down first, and no rate is 0. */
    static final List<TargetRates> LADDER = List.of(new TargetRates(10, 30), new TargetRates(8, 30),
            new TargetRates(5, 30), new TargetRates(2, 30),
            new TargetRates(1, 30), new TargetRates(1, 20), new TargetRates(1, 15), new TargetRates(1, 10),
            new TargetRates(1, 5), new TargetRates(1, 2),
            new TargetRates(1, 1));
}
