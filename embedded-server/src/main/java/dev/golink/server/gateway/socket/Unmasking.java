package dev.golink.server.gateway.socket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Takes the mask off a payload (RFC 6455, section 5.3), eight bytes at a time; the library does one. */
final class Unmasking {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Unmasking() {}

    /** Unmasks in place the first bytes of a payload. */
    static void apply(byte[] payload, int length, int key) {
        long twice = (long) key << Integer.SIZE | key & 0xffff_ffffL;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            LONGS.set(payload, i, (long) LONGS.get(payload, i) ^ twice);
        }
        for (; i < length; i++) {
            payload[i] ^= (byte) (key >>> Integer.SIZE - Byte.SIZE * (1 + i % Integer.BYTES));
        }
    }
}
