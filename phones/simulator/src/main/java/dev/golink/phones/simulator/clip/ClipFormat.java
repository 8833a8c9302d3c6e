package dev.golink.phones.simulator.clip;

import java.util.stream.IntStream;

import dev.golink.phones.simulator.picture.UprightSize;

/**
 * The format of a clip.
 *
 * @param scene    which of the {@link #SCENES} the clip shows, from 0
 * @param size     the size of the upright picture; sides are even
 * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
 * @param fps      pictures per second, 1 to 30
 * @param bitrate  the target in bits per second
 */
public record ClipFormat(int scene, UprightSize size, int rotation, int fps, int bitrate) {
    /** The number of scenes. */
    public static final int SCENES = 8;
    /** The most pictures per second. */
    public static final int MOST_FPS = 30;

    /**
     * The possible rates, few because each rate needs its own clip. A stream can't leave out pictures on which others
     * depend.
     */
    private static final int[] RATES = {1, 2, 5, 8, 10, 15, 20, MOST_FPS};
    private static final int SMALL_STEP = 80;
    private static final int LARGE_STEP = 160;
    private static final int LARGE = 800;
    /** One bit for eight pixels, which is enough for a phone's screen. */
    private static final int PIXELS_A_BIT = 8;
    private static final int MOST_HALVINGS = 3;

    /**
     * The best format within limits. Sizes, rates and bitrates are rounded down to a few steps, so that phones with
     * similar limits share one clip.
     *
     * @param scene    any number
     * @param full     the size if the limits allow it
     * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param maxSize  the most pixels on the longest side
     * @param maxFps   the most pictures per second
     * @param bitrate  the most bits per second; the result may exceed it, but is then an eighth of what the size needs
     */
    public static ClipFormat within(int scene, UprightSize full, int rotation, int maxSize, int maxFps, int bitrate) {
        UprightSize size = size(full, maxSize);
        int fps = IntStream.of(RATES).filter(rate -> rate <= maxFps).max().orElse(1);
        return new ClipFormat(Math.floorMod(scene, SCENES), size, rotation, fps, bitrate(size, fps, bitrate));
    }

    /** The size of the pictures as they are stored, before they are turned upright. */
    public UprightSize stored() {
        return size.turned(rotation);
    }

    private static UprightSize size(UprightSize full, int maxSize) {
        int step = maxSize > LARGE ? LARGE_STEP : SMALL_STEP;
        return full.fit(maxSize >= full.longestSide() || maxSize < step ? maxSize : maxSize / step * step);
    }

    private static int bitrate(UprightSize size, int fps, int most) {
        int bitrate = size.width() * size.height() / PIXELS_A_BIT * fps;
        int halvings = 0;
        while (bitrate > most && halvings < MOST_HALVINGS) {
            bitrate /= 2;
            halvings++;
        }
        return bitrate;
    }
}
