package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Bytes that are masked already (RFC 6455, 5.3), to be the end of many messages without being masked or copied again.
 * Immutable.
 */
public final class MaskedBytes {
    private final int key;
    private final ByteBuffer bytes;

    private MaskedBytes(int key, ByteBuffer bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    /** Masks a copy of these bytes with a key of their own. */
    public static MaskedBytes of(byte[] plain) {
        int key = ThreadLocalRandom.current().nextInt();
        return new MaskedBytes(key, masked(ByteBuffer.wrap(plain), key).asReadOnlyBuffer());
    }

    /** How many there are. */
    public int length() {
        return bytes.remaining();
    }

    int key() {
        return key;
    }

    ByteBuffer view() {
        return bytes.duplicate();
    }

    /** A masked copy; masking twice gives the plain bytes again. */
    static ByteBuffer masked(ByteBuffer plain, int key) {
        ByteBuffer out = ByteBuffer.allocate(plain.remaining());
        for (int i = plain.position(), shift = 24; i < plain.limit(); i++, shift = (shift - 8) & 31) {
            out.put((byte) (plain.get(i) ^ key >>> shift));
        }
        return out.flip();
    }
}
