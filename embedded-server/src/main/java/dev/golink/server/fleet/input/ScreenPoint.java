package dev.golink.server.fleet.input;

/**
 * A point of a phone's screen as fractions of its present width and height, so that it is the same on screens of all sizes.
 *
 * @param x how far to the right, in units of 1/65,536 of the width of the upright screen, 0 to 65,535
 * @param y how far down, in units of 1/65,536 of the height of the upright screen, 0 to 65,535
 */
public record ScreenPoint(int x, int y) {
    /** The units of a side. */
    public static final int UNITS = 65_536;

    /** @throws IllegalArgumentException if the point is not on the screen */
    public ScreenPoint {
        if (x < 0 || x >= UNITS || y < 0 || y >= UNITS) {
            throw new IllegalArgumentException("x and y of a point are whole numbers from 0 to 65535.");
        }
    }

    /**
     * The point at these fractions of the screen. Fractions outside of the screen become the nearest point on it.
     *
     * @param right the fraction of the width, 0 to 1
     * @param down  the fraction of the height, 0 to 1
     */
    public static ScreenPoint at(double right, double down) {
        return new ScreenPoint(units(right), units(down));
    }

    /** The point in pixels, or in another unit, from the left edge of a screen that is so wide. */
    public double x(double width) {
        return width * x / UNITS;
    }

    /** The point in pixels, or in another unit, from the upper edge of a screen that is so high. */
    public double y(double height) {
        return height * y / UNITS;
    }

    private static int units(double fraction) {
        return Math.clamp((long) Math.floor(fraction * UNITS), 0, UNITS - 1);
    }
}
