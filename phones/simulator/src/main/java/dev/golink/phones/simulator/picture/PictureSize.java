package dev.golink.phones.simulator.picture;

/**
 * The size of an upright picture.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {
    private static final int FULL_WIDTH = 720;
    private static final int FULL_HEIGHT = 1600;
    private static final int SMALLEST = 64;

    /** The largest size whose longest side is within a limit; never larger than a phone's 720×1600. */
    public static PictureSize within(int longestSide) {
        int height = Math.clamp(longestSide, SMALLEST, FULL_HEIGHT);
        return new PictureSize(Math.round((float) height * FULL_WIDTH / FULL_HEIGHT), height);
    }
}
