package dev.golink.screens.frames;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/**
 * Makes pictures from one phone's frames. Called on workers' threads, never by two at once. It never throws because of
 * what a phone sent.
 */
public interface FrameDecoder {
    /**
     * Decodes a frame. The frames of a stream must be given in order.
     *
     * @param arrivedAt when the frame arrived, in nanoseconds of the console's monotonic clock
     * @param room      the room for the picture's longer side, in pixels; 0 if the frame is needed only for decoding
     *                  later frames
     * @return what to show; null if there is nothing new
     */
    @Nullable
    Made decode(Frame frame, long arrivedAt, int room);

    /** Makes the newest picture again for another room; null if that picture is no longer available. */
    default @Nullable Made pictureAgain(int room) {
        return null;
    }

    /**
     * The size of the last frame's picture, as given in the picture itself, not in the frame's header; null if it is
     * not known.
     */
    default @Nullable PictureSize size() {
        return null;
    }

    /** Releases what the decoder holds. Later frames start it again, beginning with a key frame. */
    default void release() {}

    /**
     * What the operator sees of a frame.
     *
     * @param stored   the size of the picture as it is stored, before it is turned upright
     * @param rotation the clockwise quarter turns that show it upright, 0 to 3
     * @param sequence the number of the frame
     */
    static SeenPicture seen(PictureSize stored, int rotation, long sequence) {
        boolean lying = rotation % 2 != 0;
        return new SeenPicture(lying ? stored.height() : stored.width(), lying ? stored.width() : stored.height(),
                rotation, sequence);
    }

    /**
     * A picture, or why there is none.
     *
     * @param result what to show
     * @param pixels its pixels, if they will be used for another picture later; otherwise null
     */
    record Made(DecodeResult result, @Nullable PixelMemory pixels) {
        /** A result without lent pixels. */
        public static Made of(DecodeResult result) {
            return new Made(result, null);
        }
    }
}
