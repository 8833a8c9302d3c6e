package dev.golink.video.h264;

import dev.golink.server.fleet.screen.Frame;

/**
 * The size of a picture, as given in the picture itself.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {
    /** The most pixels of a picture: somewhat more than any phone's screen has. */
    public static final int MOST_PIXELS = 4096 * 2304;
    /** The most pixels on a side. */
    public static final int LARGEST_SIDE = Frame.LARGEST_SIDE;

    /** Whether the console decodes pictures of this size. */
    public boolean fits() {
        return width >= 1 && height >= 1 && width <= LARGEST_SIDE && height <= LARGEST_SIDE
                && width * height <= MOST_PIXELS;
    }

    /** The longer side, in pixels. */
    public int longSide() {
        return Math.max(width, height);
    }
}
