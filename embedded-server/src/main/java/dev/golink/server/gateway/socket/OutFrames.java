package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import dev.golink.server.websocket.FrameHeader;

/** Frames of a server: whole messages, unmasked (RFC 6455, section 5.2). */
final class OutFrames {
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private OutFrames() {}

    static ByteBuffer text(String text) {
        return FrameHeader.plain(FrameHeader.TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ByteBuffer binary(ByteBuffer payload) {
        return FrameHeader.plain(FrameHeader.BINARY, payload);
    }

    /**
     * The header of a binary message and the first part of its payload.
     *
     * @param beginning the first part of the payload
     * @param rest      the length of the rest, in bytes
     */
    static ByteBuffer binary(ByteBuffer beginning, int rest) {
        return FrameHeader.plain(FrameHeader.BINARY, beginning.remaining() + rest, beginning.remaining()).put(beginning)
                .flip();
    }

    static ByteBuffer ping() {
        return FrameHeader.plain(FrameHeader.PING, EMPTY);
    }

    static ByteBuffer pong(ByteBuffer payload) {
        return FrameHeader.plain(FrameHeader.PONG, payload);
    }
}
