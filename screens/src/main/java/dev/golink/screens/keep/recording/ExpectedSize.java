package dev.golink.screens.keep.recording;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.h264.PictureSize;
import dev.golink.server.fleet.phone.Phone;

/**
 * How large a recorded phone's pictures will be once it has heard that it is recorded.
 *
 * @param longSide of the longer side, in pixels; 0 if any size will do, {@link #UNKNOWN} if nothing is known
 */
public record ExpectedSize(int longSide) {
    /** Takes pictures as they come. */
    public static final ExpectedSize ANY = new ExpectedSize(0);

    private static final int UNKNOWN = Integer.MAX_VALUE;
    /** Encoders round sizes to their blocks. */
    private static final int BLOCK = 16;

    /**
     * What a phone will send.
     *
     * @param phone what is known of it; null if nothing is
     * @param most  asked of it for the longer side, in pixels
     */
    public static ExpectedSize of(@Nullable Phone phone, int most) {
        Integer width = phone == null ? null : phone.description().width();
        Integer height = phone == null ? null : phone.description().height();
        return width == null || height == null ? new ExpectedSize(UNKNOWN)
                : new ExpectedSize(Math.min(most, Math.max(width, height)));
    }

    /**
     * Whether pictures have the size that they will keep: that of the screen, or at least that of the recording so far.
     *
     * @param before of the recording so far; null if it begins
     */
    boolean isReached(PictureSize size, @Nullable PictureSize before) {
        boolean asBefore = before != null && size.longSide() >= before.longSide();
        return asBefore || size.longSide() >= (long) longSide - BLOCK;
    }
}
