package dev.golink.phones.simulator.input;

import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.input.SeenPicture;

/** Compares the picture that an operator saw with the screen as it is. */
final class SeenCheck {
    /** Sizes of pictures are rounded, so shapes may differ a bit. */
    private static final double TOLERANCE = 0.02;

    private SeenCheck() {}

    /** Whether the rotation is the same, and the shape within 2 % of the greater. */
    static boolean isSame(SeenPicture seen, UprightSize screen, int rotation) {
        double before = (double) seen.width() / seen.height();
        double now = (double) screen.width() / screen.height();
        return seen.rotation() == rotation && Math.abs(before - now) <= TOLERANCE * Math.max(before, now);
    }
}
