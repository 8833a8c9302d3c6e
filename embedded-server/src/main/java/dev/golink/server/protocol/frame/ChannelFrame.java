package dev.golink.server.protocol.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.golink.server.fleet.screen.Frame;

/**
 * A frame on its way to an operator.
 *
 * @param channel what the server said its phone's frames begin with, unsigned 32 bits
 * @param frame   the frame
 */
public record ChannelFrame(int channel, Frame frame) {
    /** The length of what stands before the frame, in bytes. */
    public static final int HEADER = 4;

    /** Writes what stands before the frame's payload, so that one payload goes to many without being copied for each. */
    public ByteBuffer head() {
        ByteBuffer head = ByteBuffer.allocate(HEADER + FrameCodec.HEADER).order(ByteOrder.BIG_ENDIAN).putInt(channel);
        FrameCodec.putHeader(head, frame);
        return head.flip();
    }

    /** Writes it as a whole. */
    public ByteBuffer encode() {
        ByteBuffer head = head();
        ByteBuffer payload = frame.payload();
        return ByteBuffer.allocate(head.remaining() + payload.remaining()).put(head).put(payload).flip();
    }

    /**
     * Reads one; its payload shares the message's bytes, which must not change any more.
     *
     * @throws FrameCodec.BadFrameException saying in words what is wrong with it
     */
    public static ChannelFrame decode(ByteBuffer message) throws FrameCodec.BadFrameException {
        ByteBuffer in = message.slice().order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < HEADER) {
            throw new FrameCodec.BadFrameException("A frame begins with its channel, 4 bytes.");
        }
        int channel = in.getInt();
        return new ChannelFrame(channel, FrameCodec.decode(in));
    }
}
