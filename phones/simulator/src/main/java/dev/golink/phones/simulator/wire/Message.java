package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A message as it travels, framed and masked once (RFC 6455, 5.2): thousands of lines can send it without any work but
 * the writing. The mask of a message is drawn when it is made and is the same each time it is sent; masks protect
 * proxies from what a stranger's script sends through them, and here are neither. Immutable, so any thread may make one.
 */
public final class Message {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final int LONGEST_HEADER = 14;
    private static final int MASK = 4;

    private final List<ByteBuffer> parts;

    private Message(List<ByteBuffer> parts) {
        this.parts = parts;
    }

    /** A text message. */
    public static Message text(String text) {
        return plain(TEXT, StandardCharsets.UTF_8.encode(text));
    }

    /** A binary message with these bytes; they are copied. */
    public static Message binary(ByteBuffer bytes) {
        return plain(BINARY, bytes);
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
        ByteBuffer start = header(BINARY, length, head.remaining(), tail.key())
                .put(MaskedBytes.masked(head, tail.key())).flip();
        return new Message(List.of(start, tail.view()));
    }

    /** A ping with up to 125 bytes, which the server answers by a pong. */
    public static Message ping(ByteBuffer bytes) {
        return plain(PING, bytes);
    }

    static Message pong(ByteBuffer bytes) {
        return plain(PONG, bytes);
    }

    static Message close(int code) {
        return plain(CLOSE, ByteBuffer.allocate(2).putShort((short) code).flip());
    }

    /** The text of a text message, else how long it is; for tests and logs. */
    @Override
    public String toString() {
        ByteBuffer whole = parts.getFirst().duplicate();
        boolean text = (whole.get() & ~FIN) == TEXT;
        int length = whole.get() & ~MASKED;
        whole.position(whole.position() + (length == SHORT_LENGTH ? 2 : length == LONG_LENGTH ? 8 : 0));
        ByteBuffer payload = MaskedBytes.masked(whole, whole.getInt());
        int more = parts.stream().skip(1).mapToInt(ByteBuffer::remaining).sum();
        return text ? StandardCharsets.UTF_8.decode(payload).toString() : payload.remaining() + more + " bytes";
    }

    /** Views of its bytes with positions of their own. */
    ByteBuffer[] parts() {
        return parts.stream().map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    }

    private static Message plain(int opcode, ByteBuffer payload) {
        int key = ThreadLocalRandom.current().nextInt();
        ByteBuffer whole = header(opcode, payload.remaining(), payload.remaining(), key)
                .put(MaskedBytes.masked(payload, key)).flip();
        return new Message(List.of(whole));
    }

    /** A buffer with the header, and with room for the bytes that follow it. */
    private static ByteBuffer header(int opcode, int length, int room, int key) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_HEADER + room).put((byte) (FIN | opcode));
        if (length < SHORT_LENGTH) {
            out.put((byte) (MASKED | length));
        } else if (length <= 0xFFFF) {
            out.put((byte) (MASKED | SHORT_LENGTH)).putShort((short) length);
        } else {
            out.put((byte) (MASKED | LONG_LENGTH)).putLong(length);
        }
        return out.putInt(key);
    }
}
