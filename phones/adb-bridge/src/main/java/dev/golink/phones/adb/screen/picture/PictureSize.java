package dev.golink.phones.adb.screen.picture;

/**
 * The size of a picture.
 *
 * @param width  in pixels, positive
 * @param height in pixels, positive
 */
public record PictureSize(int width, int height) {
    /** How much smaller than allowed a picture may be for the sake of its shape: a tenth. */
    private static final int SMALLER = 10;

    /** @throws IllegalArgumentException if a side is not positive */
    public PictureSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("No picture has " + width + "x" + height + " pixels.");
        }
    }

    /** The number of pixels on the longest side. */
    public int longest() {
        return Math.max(width, height);
    }

    /**
     * This size, made smaller until its longest side has at most so many pixels, with the same shape as far as whole pixels
     * allow.
     *
     * @param most the most pixels on the longest side, positive
     */
    public PictureSize within(int most) {
        if (longest() <= most) {
            return this;
        }
        return new PictureSize(scaled(width, most), scaled(height, most));
    }

    /**
     * The size for an encoder that only takes sides which are multiples of a number. Of the sizes that are at most a tenth
     * smaller than allowed, it is the one whose shape is most like this, since taps on a picture of another shape miss.
     *
     * @param most the most pixels on the longest side
     * @param step the number of which both sides are multiples
     */
    public PictureSize forEncoder(int most, int step) {
        int limit = Math.max(step, Math.min(most, longest()) / step * step);
        PictureSize best = stepped(limit, step);
        for (int side = limit - step; side >= limit - limit / SMALLER; side -= step) {
            PictureSize other = stepped(side, step);
            if (distortion(other) < distortion(best)) {
                best = other;
            }
        }
        return best;
    }

    private int scaled(int side, int most) {
        return Math.max(1, Math.round((float) side * most / longest()));
    }

    private PictureSize stepped(int side, int step) {
        int shorter = Math.max(step, Math.round((float) side * Math.min(width, height) / longest() / step) * step);
        return width >= height ? new PictureSize(side, shorter) : new PictureSize(shorter, side);
    }

    private double distortion(PictureSize other) {
        double ratio = (double) other.width * height / ((double) other.height * width);
        return Math.max(ratio, 1 / ratio);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
