package dev.golink.server.fleet.screen;

import java.nio.ByteBuffer;

/**
 * One frame of a phone's screen.
 *
 * @param codec           how the picture is encoded
 * @param keyFrame        whether it can be decoded without any earlier frame
 * @param configuration   whether it holds nothing but the codec's configuration
 * @param rotation        quarter turns clockwise that show it upright, 0 to 3
 * @param sequence        rises by one a frame, unsigned 32 bits
 * @param capturedAt      microseconds since 1970 by the phone's clock
 * @param width           of the picture, in pixels, 1 to 4096
 * @param height          of the picture, in pixels, 1 to 4096
 * @param payload         the encoded picture; read-only
 */
public record Frame(Codec codec, boolean keyFrame, boolean configuration, int rotation, long sequence, long capturedAt,
        int width, int height, ByteBuffer payload) {
    /** The longest encoded picture, in bytes. */
    public static final int LONGEST_PAYLOAD = 2 * 1024 * 1024;
    /** The most pixels on a side. */
    public static final int LARGEST_SIDE = 4096;

    /** Makes the payload read-only. */
    public Frame {
        payload = payload.asReadOnlyBuffer();
    }

    /** A view of the encoded picture with a position of its own, so that readers do not disturb one another. */
    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }
}
