package dev.golink.screens.frames;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.h264.PictureSize;
import dev.golink.server.fleet.screen.Frame;

/** Makes pictures of one phone's frames. On workers' threads, never two at once; never throws for what a phone sent. */
public interface FrameDecoder {
    /**
     * Decodes a frame; the frames of a stream come in order.
     *
     * @param arrivedAt when it arrived, in nanoseconds of the console's monotonic clock
     * @param room      for the picture's longer side, in pixels; 0 if the frame is only needed for those that follow
     * @return what is to be shown; null if nothing new is
     */
    @Nullable
    Made decode(Frame frame, long arrivedAt, int room);

    /** Makes the newest picture once more for another room; null if it is not there any more. */
    default @Nullable Made again(int room) {
        return null;
    }

    /** How large the picture of the last frame is, by its own word and whatever its header says; null if that is not known. */
    default @Nullable PictureSize size() {
        return null;
    }

    /** Gives back what it holds. A frame that comes later starts it anew, with a key frame. */
    default void release() {}

    /**
     * What was made.
     *
     * @param decoded what to show
     * @param pixels  its pixels, if they are used for another picture later; else null
     */
    record Made(Decoded decoded, @Nullable Pixels pixels) {
        /** What no pixels are lent for. */
        public static Made of(Decoded decoded) {
            return new Made(decoded, null);
        }
    }
}
