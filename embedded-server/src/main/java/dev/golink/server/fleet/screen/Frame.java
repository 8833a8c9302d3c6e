package dev.golink.server.fleet.screen;

import java.nio.ByteBuffer;

/**
 * One frame of a phone's screen.
 *
 * @param codec         the encoding of the picture
 * @param keyFrame      whether the frame can be decoded without any earlier frame
 * @param configuration whether the frame has only the codec's configuration
 * @param rotation      the clockwise quarter turns that show the picture upright, 0 to 3
 * @param sequence      a number that rises by one with each frame, unsigned 32 bits
 * @param capturedAt    when the picture was captured, in microseconds since 1970 by the phone's clock
 * @param width         the width of the picture, in pixels, 1 to 4096
 * @param height        the height of the picture, in pixels, 1 to 4096
 * @param payload       the encoded picture; read-only
 */
public record Frame(Codec codec, boolean keyFrame, boolean configuration, int rotation, long sequence, long capturedAt,
        int width, int height, ByteBuffer payload) {
    /** The longest encoded picture, in bytes. */
    public static final int LONGEST_PAYLOAD = 2 * 1024 * 1024;
    /** The largest width and height, in pixels. */
    public static final int LARGEST_SIDE = 4096;

    /** Makes the payload read-only. */
    public Frame {
        payload = payload.asReadOnlyBuffer();
    }

    /** A view of the encoded picture with its own position, so that readers do not disturb one another. */
    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }
}
