package dev.golink.screens.capture.recording;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.video.h264.PictureSize;

/**
 * The size that a recorded phone's pictures will have once the phone knows that it is recorded.
 *
 * @param longSide the longer side in pixels; 0 if any size will do, {@link #UNKNOWN} if nothing is known
 */
public record ExpectedSize(int longSide) {
    /** Accepts pictures of any size. */
    public static final ExpectedSize ANY = new ExpectedSize(0);

    private static final int UNKNOWN = Integer.MAX_VALUE;
    /** Encoders round sizes to blocks of this many pixels. */
    private static final int BLOCK = 16;

    /**
     * The size that a phone is expected to send.
     *
     * @param phone the phone; null if it is unknown
     * @param most  the longer side that is asked of the phone, in pixels
     */
    public static ExpectedSize of(@Nullable Phone phone, int most) {
        Integer width = phone == null ? null : phone.description().width();
        Integer height = phone == null ? null : phone.description().height();
        return width == null || height == null ? new ExpectedSize(UNKNOWN)
                : new ExpectedSize(Math.min(most, Math.max(width, height)));
    }

    /**
     * Whether pictures have their final size: the size of the screen, or at least that of the recording so far.
     *
     * @param before the size in the recording so far; null if the recording begins
     */
    boolean isReached(PictureSize size, @Nullable PictureSize before) {
        boolean asBefore = before != null && size.longSide() >= before.longSide();
        return asBefore || size.longSide() >= (long) longSide - BLOCK;
    }
}
