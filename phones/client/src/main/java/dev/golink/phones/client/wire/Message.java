package dev.golink.phones.client.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import dev.golink.server.websocket.FrameHeader;
import dev.golink.server.websocket.Masking;

/**
 * A WebSocket message, framed and masked once (RFC 6455, 5.2). Thousands of connections can send it, and each only has
 * to write it. The mask is chosen when the message is created and is the same each time it is sent. Masks protect
 * proxies against scripts of unknown web pages; here there are no proxies and no such scripts. Immutable; any thread
 * may create one.
 */
public final class Message {
    private static final int MASK = Integer.BYTES;
    /** A control frame has 125 bytes at most (RFC 6455, 5.5), of which two are the code. */
    private static final int LONGEST_REASON = 123;

    private final List<ByteBuffer> parts;

    private Message(List<ByteBuffer> parts) {
        this.parts = parts;
    }

    /** A text message. */
    public static Message text(String text) {
        return plain(FrameHeader.TEXT, StandardCharsets.UTF_8.encode(text));
    }

    /** A binary message with a copy of these bytes. */
    public static Message binary(ByteBuffer bytes) {
        return plain(FrameHeader.BINARY, bytes);
    }

    /**
     * A binary message that ends with bytes shared by several messages.
     *
     * @param head the first bytes, which are copied
     * @param tail the shared bytes, which are not copied
     * @throws IllegalArgumentException if the head's length is not a multiple of four, the length of a mask
     */
    public static Message binary(ByteBuffer head, MaskedBytes tail) {
        if (head.remaining() % MASK != 0) {
            throw new IllegalArgumentException(
                    "The length of a head must be a multiple of 4 bytes, not " + head.remaining() + ".");
        }
        int length = head.remaining() + tail.length();
        ByteBuffer start = FrameHeader.masked(FrameHeader.BINARY, length, head.remaining(), tail.key())
                .put(Masking.masked(head, tail.key())).flip();
        return new Message(List.of(start, tail.view()));
    }

    /** A ping with up to 125 bytes, which the server answers with a pong. */
    public static Message ping(ByteBuffer bytes) {
        return plain(FrameHeader.PING, bytes);
    }

    static Message pong(ByteBuffer bytes) {
        return plain(FrameHeader.PONG, bytes);
    }

    /** A close frame; what of the reason does not fit is cut off, between two characters. */
    static Message close(int code, String reason) {
        ByteBuffer payload = ByteBuffer.allocate(2 + LONGEST_REASON).putShort((short) code);
        StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(reason), payload, true);
        return plain(FrameHeader.CLOSE, payload.flip());
    }

    /** The bytes that the receiver reads, without the header of the frame and the mask; for tests and logs. */
    public ByteBuffer payload() {
        ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(part -> whole.put(part.duplicate()));
        FrameHeader header = Objects.requireNonNull(FrameHeader.read(whole.flip()));
        return Masking.masked(whole, header.mask());
    }

    /** The text of a text message, or the length of any other message; for tests and logs. */
    @Override
    public String toString() {
        FrameHeader header = Objects.requireNonNull(FrameHeader.read(parts.getFirst().duplicate()));
        ByteBuffer payload = payload();
        return header.opcode() == FrameHeader.TEXT ? StandardCharsets.UTF_8.decode(payload).toString()
                : payload.remaining() + " bytes";
    }

    /** Views of the message's bytes with independent positions. */
    ByteBuffer[] parts() {
        return parts.stream().map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    }

    private static Message plain(int opcode, ByteBuffer payload) {
        int key = ThreadLocalRandom.current().nextInt();
        ByteBuffer whole = FrameHeader.masked(opcode, payload.remaining(), payload.remaining(), key)
                .put(Masking.masked(payload, key)).flip();
        return new Message(List.of(whole));
    }
}
