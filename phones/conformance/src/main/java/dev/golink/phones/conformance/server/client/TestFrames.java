package dev.golink.phones.conformance.server.client;

import java.nio.ByteBuffer;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** Screen frames as a phone sends them. */
public final class TestFrames {
    /** The first and last bytes of a JPEG; servers do not read the bytes between them. */
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

    private TestFrames() {}

    /** A frame with a small JPEG picture and a sequence number. */
    public static ByteBuffer jpeg(long sequence) {
        return FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16, ByteBuffer.wrap(PICTURE)));
    }
}
