package dev.golink.phones.adb.screen.h264;

import java.util.Arrays;

/**
 * Splits a byte stream into NAL units as its bytes come (ITU-T H.264, annex B). Start codes have three or four bytes and may
 * lie across the borders of what is read at once. Zeros after a unit do not belong to it.
 */
final class UnitSplitter {
    /** More than any picture of a phone has; a unit that is longer is given up. */
    static final int LONGEST_UNIT = 4 * 1024 * 1024;
    /** The shortest start code: 0, 0, 1. */
    private static final int START = 3;
    private static final int FIRST_SIZE = 16 * 1024;
    /** The bytes that tell what a unit is and whether it begins a picture. */
    private static final int HEAD = 2;

    private final Units units;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int size;
    /** Where the third byte of the next start code may be. */
    private int scan = 2;
    /** Whether the buffer begins with a unit; else, with bytes of which none belongs to a unit yet. */
    private boolean inside;
    private boolean announced;

    UnitSplitter(Units units) {
        this.units = units;
    }

    /** Reads further bytes of the stream. */
    void bytes(byte[] chunk) {
        append(chunk);
        int start = 0;
        while (scan < size) {
            byte third = buffer[scan];
            if (third == 1 && buffer[scan - 1] == 0 && buffer[scan - 2] == 0) {
                close(start, scan + 1 - START);
                start = scan + 1;
                inside = true;
                announced = false;
                scan += START;
            } else {
                // A byte other than 0 and 1 is part of no start code, so the next one can begin only after it.
                scan += third == 0 || third == 1 ? 1 : START;
            }
        }
        drop(start);
        if (inside) {
            announce(0, size);
            giveUpIfTooLong();
        } else {
            dropStray(size - zeros(0, size));
        }
    }

    /** No more bytes come for now: takes what is there for a whole unit. */
    void pause() {
        if (inside) {
            int zeros = zeros(0, size);
            close(0, size);
            // They may begin the start code of the next unit.
            inside = false;
            drop(size - Math.min(zeros, START));
        }
    }

    /** Whether a unit has begun that is not complete yet. */
    boolean isInside() {
        return inside;
    }

    private void close(int from, int to) {
        int end = to - zeros(from, to);
        if (end > from) {
            if (inside) {
                announce(from, end);
                announced = true;
                units.unit(Arrays.copyOfRange(buffer, from, end));
            } else {
                units.stray(Arrays.copyOfRange(buffer, from, end));
            }
        }
    }

    private void announce(int from, int to) {
        if (!announced && to - from >= HEAD) {
            announced = true;
            units.begins(buffer[from], buffer[from + 1]);
        }
    }

    private void dropStray(int count) {
        if (count > 0) {
            units.stray(Arrays.copyOf(buffer, count));
            drop(count);
        }
        // Of zeros without end, more than a start code has tell nothing.
        drop(Math.max(0, size - START));
    }

    private void giveUpIfTooLong() {
        if (size > LONGEST_UNIT) {
            inside = false;
            dropStray(size);
        }
    }

    private int zeros(int from, int to) {
        int end = to;
        while (end > from && buffer[end - 1] == 0) {
            end--;
        }
        return to - end;
    }

    private void append(byte[] chunk) {
        if (size + chunk.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + chunk.length));
        }
        System.arraycopy(chunk, 0, buffer, size, chunk.length);
        size += chunk.length;
    }

    private void drop(int count) {
        if (count == 0) {
            return;
        }
        System.arraycopy(buffer, count, buffer, 0, size - count);
        size -= count;
        scan = Math.max(2, scan - count);
    }

    /** Gets what the stream consists of, in order. */
    interface Units {
        /**
         * A unit has begun, and its first two bytes are there; not called for a unit of a single byte.
         *
         * @param header tells its type
         * @param second the byte after that
         */
        void begins(byte header, byte second);

        /** A whole unit, without start code and zeros around it. */
        void unit(byte[] bytes);

        /** Bytes that belong to no unit, without the zeros around them. */
        void stray(byte[] bytes);
    }
}
