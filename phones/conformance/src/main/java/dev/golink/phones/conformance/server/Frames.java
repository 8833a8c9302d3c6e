package dev.golink.phones.conformance.server;

import java.nio.ByteBuffer;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.protocol.FrameCodec;

/** Screen frames as a phone sends them. */
final class Frames {
    /** The first and last bytes of a JPEG; no server looks between them. */
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

    private Frames() {}

    static ByteBuffer jpeg(long sequence) {
        return FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16, ByteBuffer.wrap(PICTURE)));
    }
}
