package dev.golink.phones.simulator.picture;

/**
 * The size of an upright picture.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {
    /** What phones send if nothing smaller is asked for. */
    public static final PictureSize FULL = new PictureSize(720, 1600);

    private static final int SMALLEST = 64;
    /** Encoders of H.264 take nothing smaller. */
    private static final int SHORTEST_SIDE = 16;

    /** The largest size whose longest side is within a limit; never larger than a phone's 720×1600. */
    public static PictureSize within(int longestSide) {
        return FULL.fit(longestSide);
    }

    /**
     * This size, or a smaller one of the same shape whose longest side is within a limit; at least 64 pixels long and 16 wide.
     * Sides are even, as video wants them.
     */
    public PictureSize fit(int longestSide) {
        int longest = longestSide();
        int limit = Math.clamp(longestSide, Math.min(SMALLEST, longest), longest);
        return limit == longest ? this : new PictureSize(even(width, limit, longest), even(height, limit, longest));
    }

    /** The longest side, in pixels. */
    public int longestSide() {
        return Math.max(width, height);
    }

    /** The size as it is stored by a phone that lies on its side for an odd number of quarter turns. */
    public PictureSize turned(int rotation) {
        return rotation % 2 == 0 ? this : new PictureSize(/* width= */ height, /* height= */ width);
    }

    private static int even(int side, int limit, int longest) {
        return side == longest && limit % 2 != 0 ? limit - 1
                : Math.max(SHORTEST_SIDE, 2 * Math.round(side * (float) limit / longest / 2));
    }
}
