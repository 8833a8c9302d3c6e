package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

import dev.golink.server.websocket.Masking;

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
        return new MaskedBytes(key, Masking.masked(ByteBuffer.wrap(plain), key).asReadOnlyBuffer());
    }

    /** How many there are. */
    public int length() {
        return bytes.remaining();
    }

    /** A copy of them as they were. */
    public byte[] plain() {
        return Masking.masked(bytes, key).array();
    }

    int key() {
        return key;
    }

    ByteBuffer view() {
        return bytes.duplicate();
    }
}
