package dev.golink.server.websocket;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * The bytes before the payload of a WebSocket frame (RFC 6455, section 5.2). See decision 0042.
 *
 * @param last     whether the frame is the last one of its message
 * @param reserved the three bits that are reserved for extensions, 0 to 7
 * @param opcode   the kind of frame, 0 to 15
 * @param masked   whether the payload is masked
 * @param length   the payload's bytes; negative if the number exceeds 63 bits
 * @param mask     the masking key; 0 if there is none
 */
public record FrameHeader(boolean last, int reserved, int opcode, boolean masked, long length, int mask) {
    /** Continues a message. */
    public static final int CONTINUATION = 0;
    /** Begins a text message. */
    public static final int TEXT = 1;
    /** Begins a binary message. */
    public static final int BINARY = 2;
    /** Closes the connection. */
    public static final int CLOSE = 8;
    /** Requests a pong. */
    public static final int PING = 9;
    /** Answers a ping. */
    public static final int PONG = 10;

    /** The longest header, in bytes. */
    public static final int LONGEST = 14;
    /** The longest payload of a control frame, in bytes. */
    public static final int LONGEST_CONTROL = 125;

    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int IN_TWO_BYTES = 126;
    private static final int IN_EIGHT_BYTES = 127;
    private static final int LONGEST_IN_TWO_BYTES = 0xffff;

    /** Reads the header at the start of a buffer. Null if the header is incomplete; nothing is read then. */
    public static @Nullable FrameHeader read(ByteBuffer in) {
        int start = in.position();
        if (in.remaining() < 2 || in.remaining() < size(in.get(start + 1))) {
            return null;
        }
        int first = in.get();
        int second = in.get();
        boolean masked = (second & MASKED) != 0;
        long length = switch (second & 0x7f) {
            case IN_TWO_BYTES -> in.getShort() & LONGEST_IN_TWO_BYTES;
            case IN_EIGHT_BYTES -> in.getLong();
            default -> second & 0x7f;
        };
        return new FrameHeader((first & LAST) != 0, first >> 4 & 7, first & 0x0f, masked, length,
                masked ? in.getInt() : 0);
    }

    /** Whether a header says that its frame is masked. At least two bytes of the header must have arrived. */
    public static boolean isMasked(ByteBuffer in) {
        return (in.get(in.position() + 1) & MASKED) != 0;
    }

    /** Whether this is a control frame (close, ping or pong), which is not part of a message. */
    public boolean isControl() {
        return opcode >= CLOSE;
    }

    /**
     * The header of a whole message without a mask, as servers send it.
     *
     * @param room the bytes that can be added after the header
     */
    public static ByteBuffer plain(int opcode, int length, int room) {
        return begin(opcode, length, room, 0);
    }

    /**
     * The header of a whole message with a mask, as clients send it.
     *
     * @param room the bytes that can be added after the header
     * @param key  the masking key
     */
    public static ByteBuffer masked(int opcode, int length, int room, int key) {
        return begin(opcode, length, room, MASKED).putInt(key);
    }

    /** A control frame or whole message, without a mask. */
    public static ByteBuffer plain(int opcode, ByteBuffer payload) {
        int length = payload.remaining();
        return plain(opcode, length, length).put(payload.duplicate()).flip();
    }

    private static ByteBuffer begin(int opcode, int length, int room, int masked) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST + room).put((byte) (LAST | opcode));
        if (length < IN_TWO_BYTES) {
            return out.put((byte) (masked | length));
        }
        if (length <= LONGEST_IN_TWO_BYTES) {
            return out.put((byte) (masked | IN_TWO_BYTES)).putShort((short) length);
        }
        return out.put((byte) (masked | IN_EIGHT_BYTES)).putLong(length);
    }

    private static int size(int second) {
        int size = switch (second & 0x7f) {
            case IN_TWO_BYTES -> 2 + Short.BYTES;
            case IN_EIGHT_BYTES -> 2 + Long.BYTES;
            default -> 2;
        };
        return (second & MASKED) == 0 ? size : size + Integer.BYTES;
    }
}
