package dev.golink.server.fleet.screen;

/**
 * What a screen should be sent like.
 *
 * @param codec   how to encode it
 * @param maxSize at most so many pixels on the longest side
 * @param maxFps  at most so many frames a second
 * @param bitrate at most so many bits a second
 */
public record ScreenWish(Codec codec, int maxSize, int maxFps, int bitrate) {
    /** Sharp enough to read, and easy on any network; a phone that can't encode H.264 is asked for JPEG. */
    public static final ScreenWish DEFAULT = new ScreenWish(Codec.H264, 1280, 10, 4_000_000);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ScreenWish {
        if (maxSize < 1 || maxFps < 1 || bitrate < 1) {
            throw new IllegalArgumentException("Size, frame rate and bitrate are at least 1.");
        }
    }

    /** The same, encoded otherwise. */
    public ScreenWish as(Codec other) {
        return new ScreenWish(other, maxSize, maxFps, bitrate);
    }

    /** The limits, whatever the codec. */
    public ScreenTuning tuning() {
        return new ScreenTuning(maxSize, maxFps, bitrate);
    }
}
