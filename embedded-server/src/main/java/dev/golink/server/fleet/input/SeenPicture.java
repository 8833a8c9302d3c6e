package dev.golink.server.fleet.input;

/**
 * The picture that the operator saw. A phone whose screen has another shape or rotation now refuses the gesture, so that
 * nothing else is touched than what was seen.
 *
 * @param width    the width of the upright picture, in pixels, 1 to 65,535
 * @param height   the height of the upright picture, in pixels, 1 to 65,535
 * @param rotation the clockwise quarter turns that show the picture upright, 0 to 3, as in the frame
 * @param frame    the number of the frame, unsigned 32 bits
 */
public record SeenPicture(int width, int height, int rotation, long frame) {
    /** @throws IllegalArgumentException if a number is out of range */
    public SeenPicture {
        if (width < 1 || width > 65_535 || height < 1 || height > 65_535) {
            throw new IllegalArgumentException("w and h, the size of the picture, are 1 to 65535.");
        }
        if (rotation < 0 || rotation > 3) {
            throw new IllegalArgumentException("rotation is 0 to 3.");
        }
        if (frame < 0 || frame > 0xffff_ffffL) {
            throw new IllegalArgumentException("frame is 0 to 4294967295.");
        }
    }
}
