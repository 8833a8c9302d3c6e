package dev.golink.server.fleet.screen;

/**
 * What somebody who watches a screen has a use for.
 *
 * @param maxSize at most so many pixels on the longest side, at least 1
 * @param maxFps  at most so many frames a second, at least 1
 * @param bitrate at most so many bits a second, at least 1
 */
public record ScreenTuning(int maxSize, int maxFps, int bitrate) {
    /** @throws IllegalArgumentException if a limit is not positive */
    public ScreenTuning {
        if (maxSize < 1 || maxFps < 1 || bitrate < 1) {
            throw new IllegalArgumentException("Size, frame rate and bitrate are at least 1.");
        }
    }

    /** What serves both: of each limit the greater. */
    public ScreenTuning and(ScreenTuning other) {
        return new ScreenTuning(Math.max(maxSize, other.maxSize), Math.max(maxFps, other.maxFps),
                Math.max(bitrate, other.bitrate));
    }
}
