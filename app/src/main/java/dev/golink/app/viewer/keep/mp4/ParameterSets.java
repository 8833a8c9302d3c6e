package dev.golink.app.viewer.keep.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a decoder of H.264 has to know before the first picture: the sequence and picture parameter sets, as a byte stream
 * (ITU-T H.264, Annex B). Two are equal if their bytes are.
 *
 * @param bytes each set behind a start code; read-only
 */
public record ParameterSets(ByteBuffer bytes) {
    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int START = 3;
    private static final int TYPE = 0x1F;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    /** Makes the bytes read-only. */
    public ParameterSets {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** A view of the bytes with a position of its own. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** Those in a frame; nothing unless it holds both kinds. */
    public static Optional<ParameterSets> in(ByteBuffer annexB) {
        ByteBuffer stream = annexB.slice();
        ByteArrayOutputStream sets = new ByteArrayOutputStream();
        boolean sequence = false;
        boolean picture = false;
        int unit = next(stream, 0);
        while (unit < stream.limit()) {
            int after = next(stream, unit);
            int type = stream.get(unit) & TYPE;
            sequence |= type == SEQUENCE;
            picture |= type == PICTURE;
            if (type == SEQUENCE || type == PICTURE) {
                sets.writeBytes(START_CODE);
                sets.writeBytes(bytes(stream, unit, end(stream, unit, after)));
            } else if (type < SEQUENCE) {
                // Sets stand before the picture; its many bytes need not be looked at.
                break;
            }
            unit = after;
        }
        return sequence && picture ? Optional.of(new ParameterSets(ByteBuffer.wrap(sets.toByteArray())))
                : Optional.empty();
    }

    /** Where the unit behind the next start code begins, or the limit. */
    private static int next(ByteBuffer stream, int from) {
        for (int i = from; i + START < stream.limit(); i++) {
            if (stream.get(i) == 0 && stream.get(i + 1) == 0 && stream.get(i + 2) == 1) {
                return i + START;
            }
        }
        return stream.limit();
    }

    /** Where a unit ends, without the zeros that belong to the next start code. */
    private static int end(ByteBuffer stream, int unit, int after) {
        int end = after == stream.limit() ? after : after - START;
        while (end > unit + 1 && stream.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    private static byte[] bytes(ByteBuffer stream, int from, int to) {
        byte[] bytes = new byte[to - from];
        stream.get(from, bytes);
        return bytes;
    }
}
