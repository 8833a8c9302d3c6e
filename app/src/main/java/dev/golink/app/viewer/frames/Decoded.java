package dev.golink.app.viewer.frames;

import javafx.scene.image.Image;

/** What became of a frame. */
public sealed interface Decoded {
    /** When the frame arrived, in nanoseconds of the console's monotonic clock. */
    long arrivedAt();

    /**
     * A picture.
     *
     * @param image     its pixels, as the phone stored them
     * @param rotation  quarter turns clockwise that show it upright, 0 to 3
     * @param arrivedAt when the frame arrived, in nanoseconds of the console's monotonic clock
     */
    record Picture(Image image, int rotation, long arrivedAt) implements Decoded {}

    /**
     * Nothing that can be shown.
     *
     * @param problem   why
     * @param arrivedAt when the frame arrived, in nanoseconds of the console's monotonic clock
     */
    record Unreadable(FrameProblem problem, long arrivedAt) implements Decoded {}
}
