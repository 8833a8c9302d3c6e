package dev.golink.server.protocol.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * Converts frames to and from their binary form: a header of 20 bytes, big-endian, and the encoded picture ({@code
 * docs/protocol.md}). Stateless, so any thread may call it.
 */
public final class FrameCodec {
    /** The length of the header, in bytes. */
    public static final int HEADER = 20;
    /** The longest encoded picture, in bytes. */
    public static final int LONGEST_PAYLOAD = Frame.LONGEST_PAYLOAD;
    /** The most pixels on a side. */
    public static final int LARGEST_SIDE = Frame.LARGEST_SIDE;

    private static final int VERSION = 1;
    private static final int KEY_FRAME = 1;
    private static final int CONFIGURATION = 2;

    private FrameCodec() {}

    /**
     * Reads a frame. Its payload shares the message's bytes, which must not change any more.
     *
     * @throws BadFrameException with a text that describes what is wrong
     */
    public static Frame decode(ByteBuffer message) throws BadFrameException {
        ByteBuffer in = message.slice().order(ByteOrder.BIG_ENDIAN);
        require(in.remaining() > HEADER, "A frame must have a header of 20 bytes and a picture.");
        require(in.remaining() <= HEADER + LONGEST_PAYLOAD, "A picture may have at most 2 MiB.");
        require(in.get() == VERSION, "The version of a frame must be 1.");
        Codec codec = codec(in.get());
        int flags = in.get();
        int rotation = in.get();
        require(rotation >= 0 && rotation <= 3, "A rotation must be 0 to 3 quarter turns.");
        long sequence = Integer.toUnsignedLong(in.getInt());
        long capturedAt = in.getLong();
        int width = side(in.getShort());
        int height = side(in.getShort());
        return new Frame(codec, codec == Codec.JPEG || (flags & KEY_FRAME) != 0, (flags & CONFIGURATION) != 0, rotation,
                sequence, capturedAt, width, height, in.slice());
    }

    /** Writes a frame. */
    public static ByteBuffer encode(Frame frame) {
        ByteBuffer payload = frame.payload();
        ByteBuffer out = ByteBuffer.allocate(HEADER + payload.remaining()).order(ByteOrder.BIG_ENDIAN);
        putHeader(out, frame);
        return out.put(payload).flip();
    }

    /** Writes the header of a frame, {@value #HEADER} bytes, to a big-endian buffer. */
    static void putHeader(ByteBuffer out, Frame frame) {
        out.put((byte) VERSION);
        out.put((byte) (frame.codec() == Codec.JPEG ? 1 : 2));
        out.put((byte) ((frame.keyFrame() ? KEY_FRAME : 0) | (frame.configuration() ? CONFIGURATION : 0)));
        out.put((byte) frame.rotation());
        out.putInt((int) frame.sequence());
        out.putLong(frame.capturedAt());
        out.putShort((short) frame.width());
        out.putShort((short) frame.height());
    }

    private static Codec codec(byte number) throws BadFrameException {
        return switch (number) {
            case 1 -> Codec.JPEG;
            case 2 -> Codec.H264;
            default -> throw new BadFrameException("Codec " + number + " is unknown; 1 is JPEG, 2 is H.264.");
        };
    }

    private static int side(short value) throws BadFrameException {
        int side = Short.toUnsignedInt(value);
        require(side >= 1 && side <= LARGEST_SIDE, "Each side of a picture must have 1 to 4096 pixels.");
        return side;
    }

    private static void require(boolean holds, String rule) throws BadFrameException {
        if (!holds) {
            throw new BadFrameException(rule);
        }
    }

    /** The bytes are not a frame of the protocol. */
    public static final class BadFrameException extends Exception {
        private static final long serialVersionUID = 1L;

        BadFrameException(String message) {
            super(message);
        }
    }
}
