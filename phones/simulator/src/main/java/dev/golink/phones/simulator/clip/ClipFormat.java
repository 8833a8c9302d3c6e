package dev.golink.phones.simulator.clip;

import java.util.stream.IntStream;

import dev.golink.phones.simulator.picture.PictureSize;

/**
 * What a clip is like.
 *
 * @param scene    which of the {@link #SCENES} it shows, from 0
 * @param size     of the upright picture; even
 * @param rotation quarter turns clockwise that show the stored picture upright, 0 to 3
 * @param fps      pictures a second, 1 to 30
 * @param bitrate  to aim at, in bits a second
 */
public record ClipFormat(int scene, PictureSize size, int rotation, int fps, int bitrate) {
    /** How many scenes there are. */
    public static final int SCENES = 8;
    /** The most pictures a second. */
    public static final int MOST_FPS = 30;

    /** A stream can't leave out pictures that others depend on, so each rate is a clip of its own: there are few. */
    private static final int[] RATES = {1, 2, 5, 8, 10, 15, 20, MOST_FPS};
    private static final int SMALL_STEP = 80;
    private static final int LARGE_STEP = 160;
    private static final int LARGE = 800;
    /** A tenth of a bit a pixel and a little more: enough for a phone's screen. */
    private static final int PIXELS_A_BIT = 8;
    private static final int MOST_HALVINGS = 3;

    /**
     * The clip that comes nearest to a wish without going beyond it. Sizes, rates and bitrates are rounded down to
     * few steps, so that phones which are asked for nearly the same share one clip.
     *
     * @param scene    any number
     * @param full     what a phone sends if nothing smaller is asked for
     * @param rotation quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param maxSize  at most so many pixels on the longest side
     * @param maxFps   at most so many pictures a second
     * @param bitrate  at most so many bits a second, or an eighth of what the size wants if that is more
     */
    public static ClipFormat within(int scene, PictureSize full, int rotation, int maxSize, int maxFps, int bitrate) {
        PictureSize size = size(full, maxSize);
        int fps = IntStream.of(RATES).filter(rate -> rate <= maxFps).max().orElse(1);
        return new ClipFormat(Math.floorMod(scene, SCENES), size, rotation, fps, bitrate(size, fps, bitrate));
    }

    /** Of the pictures as they are stored, turned. */
    public PictureSize stored() {
        return size.turned(rotation);
    }

    private static PictureSize size(PictureSize full, int maxSize) {
        int step = maxSize > LARGE ? LARGE_STEP : SMALL_STEP;
        return full.fit(maxSize >= full.longestSide() || maxSize < step ? maxSize : maxSize / step * step);
    }

    private static int bitrate(PictureSize size, int fps, int most) {
        int bitrate = size.width() * size.height() / PIXELS_A_BIT * fps;
        int halvings = 0;
        while (bitrate > most && halvings < MOST_HALVINGS) {
            bitrate /= 2;
            halvings++;
        }
        return bitrate;
    }
}
