package dev.golink.benchmarks.attacks.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Makes valid and invalid frames of RFC 6455, section 5.2. The mask is always 0, which leaves payloads unchanged. */
public final class Frames {
    /** The opcode of a further fragment. */
    public static final int CONTINUATION = 0;
    /** The opcode of a text. */
    public static final int TEXT = 1;
    /** The opcode of a binary message. */
    public static final int BINARY = 2;
    /** The opcode of a close frame. */
    public static final int CLOSE = 8;
    /** The opcode of a ping. */
    public static final int PING = 9;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int MOST_SHORT = 125;
    private static final int MOST_MIDDLE = 0xFFFF;
    private static final int LONGEST_HEADER = 14;

    private Frames() {}

    /** A whole message in one frame. */
    public static byte[] whole(int opcode, byte[] payload) {
        return frame(FIN | opcode, payload.length, payload);
    }

    /** A text message. */
    public static byte[] text(String text) {
        return whole(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame that is followed by more frames of the same message. */
    public static byte[] fragment(int opcode, byte[] payload) {
        return frame(opcode, payload.length, payload);
    }

    /** A text frame that declares a greater length than it has. */
    public static byte[] declaring(long length, byte... payload) {
        return frame(FIN | TEXT, length, payload);
    }

    /** A text message without a mask. */
    public static byte[] unmasked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + payload.length).put((byte) (FIN | TEXT)).put((byte) payload.length).put(payload)
                .array();
    }

    /** A frame with any first byte and any declared length. */
    public static byte[] frame(int first, long declared, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_HEADER + payload.length).put((byte) first);
        if (declared <= MOST_SHORT) {
            out.put((byte) (MASKED | declared));
        } else if (declared <= MOST_MIDDLE) {
            out.put((byte) (MASKED | 126)).putShort((short) declared);
        } else {
            out.put((byte) (MASKED | 127)).putLong(declared);
        }
        out.putInt(0).put(payload).flip();
        byte[] bytes = new byte[out.remaining()];
        out.get(bytes);
        return bytes;
    }
}
