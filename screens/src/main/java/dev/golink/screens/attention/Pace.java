package dev.golink.screens.attention;

import java.util.List;

/**
 * How many pictures a second a screen may have.
 *
 * @param wall  each of those on the wall
 * @param focus each of those in focus
 */
record Pace(int wall, int focus) {
    /** From the fastest to the slowest: the wall gives way first, and nothing ever stops. */
    static final List<Pace> LADDER = List.of(new Pace(10, 30), new Pace(8, 30), new Pace(5, 30), new Pace(2, 30),
            new Pace(1, 30), new Pace(1, 20), new Pace(1, 15), new Pace(1, 10), new Pace(1, 5), new Pace(1, 2),
            new Pace(1, 1));
}
