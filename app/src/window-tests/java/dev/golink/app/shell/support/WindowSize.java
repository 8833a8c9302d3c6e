package dev.golink.app.shell.support;

import java.util.List;
import java.util.stream.Stream;

/**
 * A size of the window on a display with scaling.
 *
 * @param width  in pixels of the display
 * @param height in pixels of the display
 * @param scale  display pixels per window pixel
 */
public record WindowSize(int width, int height, double scale) {
    /** The sizes in which every page is checked. */
    public static final List<WindowSize> ALL = Stream.of(1.0, 1.5, 2.0).flatMap(scale -> Stream
            .of(new WindowSize(1280, 800, scale), new WindowSize(1024, 700, scale), new WindowSize(900, 600, scale)))
            .toList();

    /** The width in pixels of the window. */
    public int logicalWidth() {
        return (int) Math.round(width / scale);
    }

    /** The height in pixels of the window. */
    public int logicalHeight() {
        return (int) Math.round(height / scale);
    }

    @Override
    public String toString() {
        return logicalWidth() + "x" + logicalHeight();
    }
}
