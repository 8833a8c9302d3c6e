package dev.golink.server.fleet.screen;

/**
 * The requested properties of a stream.
 *
 * @param codec   the encoding
 * @param maxSize the most pixels on the longest side
 * @param maxFps  the most frames a second
 * @param bitrate the most bits a second
 */
public record ScreenWish(Codec codec, int maxSize, int maxFps, int bitrate) {
    /**
     * The default: sharp enough to read, and light enough for any network. A phone that can't encode H.264 is asked for
     * JPEG instead.
     */
    public static final ScreenWish DEFAULT = new ScreenWish(Codec.H264, 1280, 10, 4_000_000);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ScreenWish {
        if (maxSize < 1 || maxFps < 1 || bitrate < 1) {
            throw new IllegalArgumentException("Size, frame rate and bitrate must be at least 1.");
        }
    }

    /** A copy with another codec. */
    public ScreenWish as(Codec other) {
        return new ScreenWish(other, maxSize, maxFps, bitrate);
    }

    /** The limits without the codec. */
    public ScreenTuning tuning() {
        return new ScreenTuning(maxSize, maxFps, bitrate);
    }
}
