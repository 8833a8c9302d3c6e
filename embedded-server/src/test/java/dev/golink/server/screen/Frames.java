package dev.golink.server.screen;

import java.nio.ByteBuffer;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Frames with no content other than their numbers. */
final class Frames {
    private Frames() {}

    static Frame jpeg(long sequence) {
        return new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(1));
    }

    static Frame video(long sequence, boolean keyFrame) {
        return video(sequence, keyFrame, 1);
    }

    static Frame video(long sequence, boolean keyFrame, int bytes) {
        return new Frame(Codec.H264, keyFrame, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(bytes));
    }

    static Frame configuration(long sequence) {
        return new Frame(Codec.H264, true, true, 0, sequence, 0, 9, 16, ByteBuffer.allocate(30));
    }
}
