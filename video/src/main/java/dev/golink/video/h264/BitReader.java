package dev.golink.video.h264;

import java.nio.ByteBuffer;

/**
 * Reads the bits of an H.264 NAL unit. It leaves out the bytes that only prevent a start code from appearing in the
 * unit (ITU-T H.264, 7.3.1 and 9.1).
 */
public final class BitReader {
    private static final int LONGEST_PREFIX = 31;

    private final ByteBuffer in;
    private int zeros;
    private int current;
    private int left;

    /** Reads the rest of the buffer and moves the buffer's position. */
    public BitReader(ByteBuffer in) {
        this.in = in;
    }

    /** @throws java.nio.BufferUnderflowException if there is no further bit */
    int bit() {
        if (left == 0) {
            current = nextByte();
            left = Byte.SIZE;
        }
        left--;
        return current >> left & 1;
    }

    /** The next bits, at most 31, as a number. */
    public int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /**
     * A number in Exp-Golomb code.
     *
     * @throws IllegalArgumentException if it has more than 31 bits
     */
    public int number() {
        int prefix = 0;
        while (bit() == 0) {
            prefix++;
            if (prefix >= LONGEST_PREFIX) {
                throw new IllegalArgumentException("A number in the H.264 parameters is too long.");
            }
        }
        return (1 << prefix) - 1 + bits(prefix);
    }

    /** A number in Exp-Golomb code that may be negative. */
    int signed() {
        int code = number();
        return code % 2 == 0 ? -(code / 2) : code / 2 + 1;
    }

    private int nextByte() {
        int value = Byte.toUnsignedInt(in.get());
        if (zeros >= 2 && value == 3) {
            zeros = 0;
            value = Byte.toUnsignedInt(in.get());
        }
        zeros = value == 0 ? zeros + 1 : 0;
        return value;
    }
}
