package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames as a server sends them: whole messages, not masked (RFC 6455, section 5.2). */
final class OutFrames {
    private static final int FINAL = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LONGEST_HEADER = 10;

    private OutFrames() {}

    static ByteBuffer text(String text) {
        return frame(TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ByteBuffer binary(ByteBuffer payload) {
        return frame(BINARY, payload);
    }

    /** What goes before the rest of a binary message, with how it begins. */
    static ByteBuffer binary(ByteBuffer beginning, int rest) {
        return header(BINARY, beginning.remaining() + rest, beginning.remaining()).put(beginning).flip();
    }

    static ByteBuffer ping() {
        return frame(PING, ByteBuffer.allocate(0));
    }

    static ByteBuffer pong(ByteBuffer payload) {
        return frame(PONG, payload);
    }

    private static ByteBuffer frame(int opcode, ByteBuffer payload) {
        int length = payload.remaining();
        return header(opcode, length, length).put(payload.duplicate()).flip();
    }

    /** The header of a payload, with room behind it. */
    private static ByteBuffer header(int opcode, int length, int room) {
        ByteBuffer frame = ByteBuffer.allocate(LONGEST_HEADER + room).put((byte) (FINAL | opcode));
        if (length < 126) {
            frame.put((byte) length);
        } else if (length <= 0xffff) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        return frame;
    }
}
