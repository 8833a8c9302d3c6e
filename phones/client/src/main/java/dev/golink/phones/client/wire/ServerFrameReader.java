package dev.golink.phones.client.wire;

import static dev.golink.phones.client.wire.opening.BrokenRuleException.NOT_TEXT;
import static dev.golink.phones.client.wire.opening.BrokenRuleException.PROTOCOL;
import static dev.golink.phones.client.wire.opening.BrokenRuleException.TOO_BIG;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.opening.BrokenRuleException;
import dev.golink.server.websocket.FrameHeader;

/**
 * Splits a server's bytes into messages (RFC 6455, 5.2 to 5.5). Reads a frame that has arrived completely without
 * copying it. Copies only incomplete frames and the fragments of messages. Used by one thread.
 */
final class ServerFrameReader {
    private final int longestMessage;
    private int opcode;
    private boolean fin;
    private @Nullable ByteBuffer payload;
    private int fragmentsOf;
    private @Nullable ByteBuffer fragments;

    ServerFrameReader(int longestMessage) {
        this.longestMessage = longestMessage;
    }

    /**
     * Reads all complete frames. Bytes left in the buffer are part of a header; the caller must pass them again with
     * the next bytes.
     */
    void read(ByteBuffer in, Sink sink) throws BrokenRuleException {
        while (payload != null || header(in)) {
            ByteBuffer whole = payload(in);
            if (whole == null) {
                return;
            }
            payload = null;
            frame(whole, sink);
        }
    }

    /** Reads a header and prepares for the payload. Returns false and does nothing if the header is incomplete. */
    private boolean header(ByteBuffer in) throws BrokenRuleException {
        require(in.remaining() < 2 || !FrameHeader.isMasked(in), PROTOCOL, "the server sent a masked frame");
        FrameHeader header = FrameHeader.read(in);
        if (header == null) {
            return false;
        }
        begin(header);
        int length = (int) header.length();
        if (in.remaining() < length) {
            payload = ByteBuffer.allocate(length);
        } else {
            payload = in.slice(in.position(), length);
            payload.position(length);
            in.position(in.position() + length);
        }
        return true;
    }

    private void begin(FrameHeader header) throws BrokenRuleException {
        require(header.reserved() == 0, PROTOCOL, "the server sent a frame with a reserved bit");
        opcode = header.opcode();
        fin = header.last();
        long length = header.length();
        if (header.isControl()) {
            require(fin && length >= 0 && length <= FrameHeader.LONGEST_CONTROL, PROTOCOL,
                    "the server sent a control frame that is too long or fragmented");
        } else {
            int before = fragments == null ? 0 : fragments.position();
            require(length >= 0 && length <= longestMessage - before, TOO_BIG,
                    "the server sent a message of more than " + longestMessage + " bytes");
        }
    }

    /** The complete payload of the frame; null if a part has not arrived yet. */
    private @Nullable ByteBuffer payload(ByteBuffer in) {
        ByteBuffer gathered = payload;
        if (gathered == null) {
            return null;
        }
        int part = Math.min(gathered.remaining(), in.remaining());
        gathered.put(in.slice(in.position(), part));
        in.position(in.position() + part);
        return gathered.hasRemaining() ? null : gathered.flip();
    }

    private void frame(ByteBuffer bytes, Sink sink) throws BrokenRuleException {
        switch (opcode) {
            case FrameHeader.TEXT, FrameHeader.BINARY -> {
                require(fragments == null, PROTOCOL, "the server began a message before the last one had ended");
                if (fin) {
                    message(opcode, bytes, sink);
                } else {
                    fragmentsOf = opcode;
                    store(bytes);
                }
            }
            case FrameHeader.CONTINUATION -> {
                require(fragments != null, PROTOCOL, "the server continued a message that it had not begun");
                store(bytes);
                if (fin) {
                    finish(sink);
                }
            }
            case FrameHeader.PING -> sink.ping(bytes);
            case FrameHeader.PONG -> { // a pong needs no answer
            }
            case FrameHeader.CLOSE -> close(bytes, sink);
            default ->
                throw new BrokenRuleException(PROTOCOL, "the server sent a frame with the unknown opcode " + opcode);
        }
    }

    private void store(ByteBuffer bytes) {
        ByteBuffer kept = fragments == null ? ByteBuffer.allocate(bytes.remaining()) : fragments;
        if (kept.remaining() < bytes.remaining()) {
            int needed = kept.position() + bytes.remaining();
            kept = ByteBuffer.allocate(Math.max(needed, Math.min(2 * kept.capacity(), longestMessage)))
                    .put(kept.flip());
        }
        fragments = kept.put(bytes);
    }

    private void finish(Sink sink) throws BrokenRuleException {
        ByteBuffer whole = fragments;
        fragments = null;
        if (whole != null) {
            message(fragmentsOf, whole.flip(), sink);
        }
    }

    private static void message(int kind, ByteBuffer bytes, Sink sink) throws BrokenRuleException {
        if (kind == FrameHeader.TEXT) {
            sink.text(text(bytes));
        } else {
            sink.binary(bytes);
        }
    }

    private static void close(ByteBuffer bytes, Sink sink) throws BrokenRuleException {
        require(bytes.remaining() != 1, PROTOCOL, "the server sent a close frame with half a close code");
        boolean coded = bytes.hasRemaining();
        sink.closed(coded ? bytes.getShort() & 0xFFFF : Wire.NO_CODE, coded ? text(bytes) : "");
    }

    private static String text(ByteBuffer bytes) throws BrokenRuleException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            throw new BrokenRuleException(NOT_TEXT, "the server sent a text that is not UTF-8");
        }
    }

    private static void require(boolean holds, int code, String otherwise) throws BrokenRuleException {
        if (!holds) {
            throw new BrokenRuleException(code, otherwise);
        }
    }

    /** Receives messages; buffers are valid only during the call. */
    interface Sink {
        void text(String text);

        void binary(ByteBuffer bytes);

        void ping(ByteBuffer bytes);

        void closed(int code, String reason);
    }
}
