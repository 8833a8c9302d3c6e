package dev.golink.phones.client.session;

import dev.golink.server.fleet.input.SeenPicture;

/** Compares the picture that an operator saw with the screen as it is. Stateless; any thread may call it. */
public final class SeenCheck {
    /** Sizes of pictures are rounded, so shapes may differ a bit. */
    private static final double TOLERANCE = 0.02;

    private SeenCheck() {}

    /**
     * Whether the rotation is the same, and the shape within 2 % of the greater.
     *
     * @param width    the width of the upright screen, in pixels
     * @param height   the height of the upright screen, in pixels
     * @param rotation the clockwise quarter turns that show the phone's pictures upright, 0 to 3
     */
    public static boolean isSame(SeenPicture seen, int width, int height, int rotation) {
        double before = (double) seen.width() / seen.height();
        double now = (double) width / height;
        return seen.rotation() == rotation && Math.abs(before - now) <= TOLERANCE * Math.max(before, now);
    }
}
