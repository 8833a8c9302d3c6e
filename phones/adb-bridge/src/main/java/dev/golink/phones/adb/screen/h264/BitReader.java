package dev.golink.phones.adb.screen.h264;

/**
 * Reads the bits of a NAL unit after its first byte. It leaves out the bytes that only keep a start code from appearing
 * (ITU-T H.264, 7.3.1 and 9.1).
 */
final class BitReader {
    private static final int LONGEST_PREFIX = 31;

    private final byte[] unit;
    private int position = 1;
    private int zeros;
    private int current;
    private int left;

    BitReader(byte[] unit) {
        this.unit = unit;
    }

    /** @throws IllegalArgumentException if the unit has no further bit */
    int bit() {
        if (left == 0) {
            current = next();
            left = Byte.SIZE;
        }
        left--;
        return current >> left & 1;
    }

    /** The next bits, at most 31, as a number. */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /**
     * A number in Exp-Golomb code.
     *
     * @throws IllegalArgumentException if it has more than 31 bits, or the unit ends before it
     */
    int number() {
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

    private int next() {
        int value = raw();
        if (zeros >= 2 && value == 3) {
            zeros = 0;
            value = raw();
        }
        zeros = value == 0 ? zeros + 1 : 0;
        return value;
    }

    private int raw() {
        if (position >= unit.length) {
            throw new IllegalArgumentException("The H.264 parameters end too early.");
        }
        return Byte.toUnsignedInt(unit[position++]);
    }
}
