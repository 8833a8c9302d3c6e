package dev.golink.phones.client.wire;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

import dev.golink.server.websocket.Masking;

/**
 * Bytes that are masked already (RFC 6455, 5.3). Many messages can end with them without masking or copying them again.
 * Immutable. See decision 0011.
 */
public final class MaskedBytes {
    private final int key;
    private final ByteBuffer bytes;

    private MaskedBytes(int key, ByteBuffer bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    /** Masks a copy of these bytes with a new random key. */
    public static MaskedBytes of(byte[] plain) {
        int key = ThreadLocalRandom.current().nextInt();
        return new MaskedBytes(key, Masking.masked(ByteBuffer.wrap(plain), key).asReadOnlyBuffer());
    }

    /** The number of bytes. */
    public int length() {
        return bytes.remaining();
    }

    /** A copy of the bytes without the mask. */
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
