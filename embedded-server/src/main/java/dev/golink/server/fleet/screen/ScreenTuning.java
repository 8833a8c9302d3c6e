package dev.golink.server.fleet.screen;

/**
 * The limits of the stream that a watcher needs.
 *
 * @param maxSize the most pixels on the longest side, at least 1
 * @param maxFps  the most frames a second, at least 1
 * @param bitrate the most bits a second, at least 1
 */
public record ScreenTuning(int maxSize, int maxFps, int bitrate) {
    /** @throws IllegalArgumentException if a limit is not positive */
    public ScreenTuning {
        if (maxSize < 1 || maxFps < 1 || bitrate < 1) {
            throw new IllegalArgumentException("Size, frame rate and bitrate must be at least 1.");
        }
    }

    /** The limits that serve both: the greater value of each. */
    public ScreenTuning and(ScreenTuning other) {
        return new ScreenTuning(Math.max(maxSize, other.maxSize), Math.max(maxFps, other.maxFps),
                Math.max(bitrate, other.bitrate));
    }
}
