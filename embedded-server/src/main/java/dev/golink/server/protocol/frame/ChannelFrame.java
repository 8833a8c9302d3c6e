package dev.golink.server.protocol.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.golink.server.fleet.screen.Frame;

/**
 * A frame as it is sent to an operator.
 *
 * @param channel the number with which the frames of this phone begin, as the server announced; unsigned 32 bits
 * @param frame   the frame
 */
public record ChannelFrame(int channel, Frame frame) {
    /** The length of the channel number, in bytes. */
    public static final int HEADER = 4;

    /**
     * Writes the bytes before the frame's payload, so that one payload can be sent to many operators without copies.
     */
    public ByteBuffer head() {
        ByteBuffer head = ByteBuffer.allocate(HEADER + FrameCodec.HEADER).order(ByteOrder.BIG_ENDIAN).putInt(channel);
        FrameCodec.putHeader(head, frame);
        return head.flip();
    }

    /** Writes the whole message. */
    public ByteBuffer encode() {
        ByteBuffer head = head();
        ByteBuffer payload = frame.payload();
        return ByteBuffer.allocate(head.remaining() + payload.remaining()).put(head).put(payload).flip();
    }

    /**
     * Reads a message. The payload shares the message's bytes, which must not change any more.
     *
     * @throws FrameCodec.BadFrameException with a text that describes what is wrong
     */
    public static ChannelFrame decode(ByteBuffer message) throws FrameCodec.BadFrameException {
        ByteBuffer in = message.slice().order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < HEADER) {
            throw new FrameCodec.BadFrameException("A frame to an operator must begin with its channel, 4 bytes.");
        }
        int channel = in.getInt();
        return new ChannelFrame(channel, FrameCodec.decode(in));
    }
}
