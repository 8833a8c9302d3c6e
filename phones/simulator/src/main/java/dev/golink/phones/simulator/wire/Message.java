package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import dev.golink.server.websocket.FrameHeader;
import dev.golink.server.websocket.Masking;

/**
 * A message as it travels, framed and masked once (RFC 6455, 5.2): thousands of lines can send it without any work but
 * the writing. The mask of a message is drawn when it is made and is the same each time it is sent; masks protect
 * proxies from what a stranger's script sends through them, and here are neither. Immutable, so any thread may make one.
 */
public final class Message {
    private static final int MASK = Integer.BYTES;

    private final List<ByteBuffer> parts;

    private Message(List<ByteBuffer> parts) {
        this.parts = parts;
    }

    /** A text message. */
    public static Message text(String text) {
        return plain(FrameHeader.TEXT, StandardCharsets.UTF_8.encode(text));
    }

    /** A binary message with these bytes; they are copied. */
    public static Message binary(ByteBuffer bytes) {
        return plain(FrameHeader.BINARY, bytes);
    }

    /**
     * A binary message that ends with bytes that other messages end with too.
     *
     * @param head what it begins with; copied
     * @throws IllegalArgumentException if the head's length is no multiple of four, the length of a mask
     */
    public static Message binary(ByteBuffer head, MaskedBytes tail) {
        if (head.remaining() % MASK != 0) {
            throw new IllegalArgumentException("A head has a multiple of 4 bytes, not " + head.remaining() + ".");
        }
        int length = head.remaining() + tail.length();
        ByteBuffer start = FrameHeader.masked(FrameHeader.BINARY, length, head.remaining(), tail.key())
                .put(Masking.masked(head, tail.key())).flip();
        return new Message(List.of(start, tail.view()));
    }

    /** A ping with up to 125 bytes, which the server answers by a pong. */
    public static Message ping(ByteBuffer bytes) {
        return plain(FrameHeader.PING, bytes);
    }

    static Message pong(ByteBuffer bytes) {
        return plain(FrameHeader.PONG, bytes);
    }

    static Message close(int code) {
        return plain(FrameHeader.CLOSE, ByteBuffer.allocate(2).putShort((short) code).flip());
    }

    /** The text of a text message, else how long it is; for tests and logs. */
    @Override
    public String toString() {
        ByteBuffer whole = parts.getFirst().duplicate();
        FrameHeader header = Objects.requireNonNull(FrameHeader.read(whole));
        ByteBuffer payload = Masking.masked(whole, header.mask());
        int more = parts.stream().skip(1).mapToInt(ByteBuffer::remaining).sum();
        return header.opcode() == FrameHeader.TEXT ? StandardCharsets.UTF_8.decode(payload).toString()
                : payload.remaining() + more + " bytes";
    }

    /** Views of its bytes with positions of their own. */
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
