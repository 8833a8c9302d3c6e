package dev.golink.video.h264;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The byte stream format of H.264: units, each after a start code (ITU-T H.264, 7.4.1 and Annex B). It has no state.
 */
public final class AnnexB {
    /** The type of a slice of a picture that is no key frame. */
    public static final int SLICE = 1;
    /** The type of the first NAL unit of a partitioned slice. */
    public static final int PARTITION_A = 2;
    /** The type of the last NAL unit of a partitioned slice. */
    public static final int PARTITION_C = 4;
    /** The type of a slice of a key frame. */
    public static final int KEY_SLICE = 5;
    /** The type of a sequence parameter set. */
    public static final int SEQUENCE = 7;
    /** The type of a picture parameter set. */
    public static final int PICTURE = 8;

    private static final ByteBuffer START_CODE = ByteBuffer.wrap(new byte[]{0, 0, 0, 1}).asReadOnlyBuffer();
    private static final int TYPE = 0x1F;
    private static final int REFERENCE = 0x60;
    private static final int START = 3;
    /**
     * The most units of a picture, more than any encoder makes. Each unit costs the decoder memory, however short it
     * is.
     */
    public static final int MOST_UNITS = 512;

    private AnnexB() {}

    /**
     * The units of a frame, without start codes and the zeros around them. Empty units are left out.
     *
     * @return at most one more than {@value #MOST_UNITS} units; null if there is no start code, or if anything but
     *         zeros comes before the first
     */
    public static @Nullable List<ByteBuffer> units(ByteBuffer frame) {
        ByteBuffer in = frame.slice();
        int unit = afterStartCode(in, 0);
        if (unit < 0 || !isZero(in, unit - START)) {
            return null;
        }
        List<ByteBuffer> units = new ArrayList<>();
        while (unit >= 0) {
            int next = afterStartCode(in, unit);
            int end = endWithoutZeros(in, unit, next < 0 ? in.limit() : next - START);
            if (end > unit) {
                units.add(in.slice(unit, end - unit));
            }
            unit = units.size() > MOST_UNITS ? -1 : next;
        }
        return units;
    }

    /** Units as a byte stream, in consecutive parts. */
    public static List<ByteBuffer> stream(List<ByteBuffer> units) {
        return units.stream().flatMap(unit -> Stream.of(START_CODE.duplicate(), unit.duplicate())).toList();
    }

    /** The type of a unit (ITU-T H.264, table 7-1). */
    public static int type(ByteBuffer unit) {
        return unit.get(unit.position()) & TYPE;
    }

    /** Whether a NAL unit is a slice of a picture. */
    public static boolean isSlice(ByteBuffer unit) {
        return type(unit) == SLICE || type(unit) == KEY_SLICE;
    }

    /** Whether the forbidden bit is set, which must always be zero. */
    public static boolean isForbidden(ByteBuffer unit) {
        return unit.get(unit.position()) < 0;
    }

    /** Whether later pictures may refer to this one for decoding. */
    static boolean isReference(ByteBuffer unit) {
        return (unit.get(unit.position()) & REFERENCE) != 0;
    }

    /** A reader of what follows the unit's first byte. */
    public static BitReader content(ByteBuffer unit) {
        ByteBuffer content = unit.slice();
        content.get();
        return new BitReader(content);
    }

    /** The index after the next start code at or after {@code from}; -1 if there is none. */
    private static int afterStartCode(ByteBuffer in, int from) {
        int at = from + 2;
        while (at < in.limit()) {
            int third = in.get(at);
            if (third == 1 && in.get(at - 1) == 0 && in.get(at - 2) == 0) {
                return at + 1;
            }
            // A byte above 1 is part of no start code, so the next one can begin only after it.
            at += third == 0 || third == 1 ? 1 : START;
        }
        return -1;
    }

    private static int endWithoutZeros(ByteBuffer in, int from, int to) {
        int end = to;
        while (end > from && in.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    private static boolean isZero(ByteBuffer in, int end) {
        return endWithoutZeros(in, 0, end) == 0;
    }
}
