package dev.golink.phones.simulator.picture;

/**
 * The size of an upright picture.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record UprightSize(int width, int height) {
    /** The size that phones send if nothing smaller is asked for. */
    public static final UprightSize FULL = new UprightSize(720, 1600);

    private static final int SMALLEST = 64;
    /** The shortest side that H.264 encoders accept. */
    private static final int SHORTEST_SIDE = 16;

    /** The largest size whose longest side is within a limit; at most the full 720×1600. */
    public static UprightSize within(int longestSide) {
        return FULL.fit(longestSide);
    }

    /**
     * This size, or a smaller size of the same shape whose longest side is within a limit. It is at least 64 pixels
     * long and 16 wide. A smaller size has even sides, as video needs.
     */
    public UprightSize fit(int longestSide) {
        int longest = longestSide();
        int limit = Math.clamp(longestSide, Math.min(SMALLEST, longest), longest);
        return limit == longest ? this : new UprightSize(even(width, limit, longest), even(height, limit, longest));
    }

    /** The longest side, in pixels. */
    public int longestSide() {
        return Math.max(width, height);
    }

    /** The size of the stored picture: width and height are swapped if the number of quarter turns is odd. */
    public UprightSize turned(int rotation) {
        return rotation % 2 == 0 ? this : new UprightSize(/* width= */ height, /* height= */ width);
    }

    private static int even(int side, int limit, int longest) {
        return side == longest && limit % 2 != 0 ? limit - 1
                : Math.max(SHORTEST_SIDE, 2 * Math.round(side * (float) limit / longest / 2));
    }
}
