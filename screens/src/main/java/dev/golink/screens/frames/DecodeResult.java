package dev.golink.screens.frames;

import javafx.scene.image.Image;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.input.SeenPicture;

/** The result of decoding a frame. */
public sealed interface DecodeResult {
    /** When the frame arrived, in nanoseconds of the console's monotonic clock. */
    long arrivedAt();

    /**
     * A picture.
     *
     * @param image      its pixels, as the phone stored them; they do not change until the next two pictures of the
     *                   same phone were handed out, and are then used for another picture
     * @param seen       its size and its number as the phone sent it; the image may be smaller
     * @param capturedAt microseconds since 1970 by the phone's clock
     * @param arrivedAt  when the frame arrived, in nanoseconds of the console's monotonic clock
     * @param decodedAt  when its pixels were ready, by the same clock
     */
    record Picture(Image image, SeenPicture seen, long capturedAt, long arrivedAt,
            long decodedAt) implements DecodeResult {
        /** The quarter turns clockwise that show it upright, 0 to 3. */
        public int rotation() {
            return seen.rotation();
        }
    }

    /**
     * A frame that can't be shown.
     *
     * @param problem   the reason
     * @param arrivedAt when the frame arrived, in nanoseconds of the console's monotonic clock
     */
    record Unreadable(FrameProblem problem, long arrivedAt) implements DecodeResult {}
}
