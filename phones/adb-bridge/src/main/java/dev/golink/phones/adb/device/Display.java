package dev.golink.phones.adb.device;

/**
 * The screen of a phone.
 *
 * @param width    the width of the screen held upright as the maker meant it, in pixels
 * @param height   the height, in pixels
 * @param rotation by how many quarter turns, counter-clockwise as Android counts, the picture is turned against that: 0 to
 *                 3
 */
public record Display(int width, int height, int rotation) {
    /** @throws IllegalArgumentException if a side is not positive or the rotation is not 0 to 3 */
    public Display {
        if (width <= 0 || height <= 0 || rotation < 0 || rotation > 3) {
            throw new IllegalArgumentException("No screen is " + width + "x" + height + " with rotation " + rotation);
        }
    }

    /** The width of what the user sees, in pixels. */
    public int shownWidth() {
        return rotation % 2 == 0 ? width : height;
    }

    /** The height of what the user sees, in pixels. */
    public int shownHeight() {
        return rotation % 2 == 0 ? height : width;
    }

    /** The same screen, turned. */
    public Display turned(int other) {
        return new Display(width, height, other);
    }
}
