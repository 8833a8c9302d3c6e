package dev.golink.screens.attention;

import java.util.List;

/**
 * The most pictures a second that a screen may have.
 *
 * @param wall  for each screen on the wall
 * @param focus for each screen in focus
 */
record Pace(int wall, int focus) {
    /** All rates from the fastest to the slowest. The wall slows down first, and no rate is 0. */
    static final List<Pace> LADDER = List.of(new Pace(10, 30), new Pace(8, 30), new Pace(5, 30), new Pace(2, 30),
            new Pace(1, 30), new Pace(1, 20), new Pace(1, 15), new Pace(1, 10), new Pace(1, 5), new Pace(1, 2),
            new Pace(1, 1));
}
