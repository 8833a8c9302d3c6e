package dev.golink.server.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Masks a payload, or removes its mask, which is the same operation (RFC 6455, section 5.3). Works on eight bytes at a
 * time.
 */
public final class Masking {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Masking() {}

    /** Masks the first bytes of a payload in place. */
    public static void apply(byte[] payload, int length, int key) {
        long twice = (long) key << Integer.SIZE | key & 0xffff_ffffL;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            LONGS.set(payload, i, (long) LONGS.get(payload, i) ^ twice);
        }
        for (; i < length; i++) {
            payload[i] ^= (byte) (key >>> Integer.SIZE - Byte.SIZE * (1 + i % Integer.BYTES));
        }
    }

    /** A masked copy of the remaining bytes of a buffer, which does not change. */
    public static ByteBuffer masked(ByteBuffer plain, int key) {
        byte[] copy = new byte[plain.remaining()];
        plain.get(plain.position(), copy);
        apply(copy, copy.length, key);
        return ByteBuffer.wrap(copy);
    }
}
