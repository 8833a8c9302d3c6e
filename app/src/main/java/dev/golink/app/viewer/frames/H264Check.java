package dev.golink.app.viewer.frames;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.protocol.FrameCodec;

/**
 * Looks at the units of an H.264 frame in Annex B form before any decoder sees them (ITU-T H.264, 7.4.1 and Annex B): only
 * the kinds that phones' encoders make pass, and only pictures of a size that a console decodes.
 *
 * @param problem    what keeps this from being decoded; null if nothing does
 * @param parameters whether a sequence parameter set is in it
 * @param picture    whether any part of a picture is in it
 * @param key        whether its picture can be decoded without any earlier one
 */
record H264Check(@Nullable FrameProblem problem, boolean parameters, boolean picture, boolean key) {
    private static final int SLICE = 1;
    private static final int KEY_SLICE = 5;
    private static final int EXTRA = 6;
    private static final int SEQUENCE = 7;
    private static final int FILLER = 12;
    private static final int PREFIX = 14;
    private static final int TYPE = 0x1F;
    private static final int START_CODE = 3;
    /** More than any encoder cuts a picture into; each unit costs the decoder memory, however short it is. */
    private static final int MOST_UNITS = 512;

    /** Checks a frame's bytes. */
    static H264Check of(ByteBuffer frame) {
        if (frame.remaining() > FrameCodec.LONGEST_PAYLOAD) {
            return bad(FrameProblem.TOO_BIG);
        }
        ByteBuffer in = frame.slice();
        int unit = afterStartCode(in, 0);
        // Zeros may stand before the first start code, and nothing else.
        return unit < 0 || !isZero(in, unit - START_CODE) ? bad(FrameProblem.UNREADABLE) : ofUnits(in, unit);
    }

    private static H264Check ofUnits(ByteBuffer in, int first) {
        boolean parameters = false;
        boolean picture = false;
        boolean key = false;
        int units = 0;
        for (int at = first; at >= 0; at = afterStartCode(in, at)) {
            int type = at < in.limit() ? in.get(at) : -1;
            units++;
            if (!isKnown(type) || units > MOST_UNITS) {
                return bad(FrameProblem.UNREADABLE);
            }
            if ((type & TYPE) == SEQUENCE) {
                FrameProblem problem = problemOfParameters(in.slice(at + 1, in.limit() - at - 1));
                if (problem != null) {
                    return bad(problem);
                }
                parameters = true;
            }
            picture |= isSlice(type);
            key |= (type & TYPE) == KEY_SLICE;
        }
        return new H264Check(null, parameters, picture, key);
    }

    private static @Nullable FrameProblem problemOfParameters(ByteBuffer unit) {
        SequenceParameters parameters = SequenceParameters.read(unit);
        if (parameters == null || !parameters.plain()) {
            return FrameProblem.UNREADABLE;
        }
        return parameters.fits() ? null : FrameProblem.TOO_BIG;
    }

    /** A first byte that is negative has the bit that must not be set. */
    private static boolean isKnown(int first) {
        int type = first & TYPE;
        return first >= 0 && (isSlice(type) || type >= EXTRA && type <= FILLER || type == PREFIX);
    }

    private static boolean isSlice(int first) {
        return (first & TYPE) == SLICE || (first & TYPE) == KEY_SLICE;
    }

    /** Where the byte behind the next start code stands, at or after a place; -1 if none follows. */
    private static int afterStartCode(ByteBuffer in, int from) {
        int at = from + 2;
        while (at < in.limit()) {
            int third = in.get(at);
            if (third == 1 && in.get(at - 1) == 0 && in.get(at - 2) == 0) {
                return at + 1;
            }
            // A byte above 1 is in no start code, so that none begins before the one behind it.
            at += third == 0 || third == 1 ? 1 : START_CODE;
        }
        return -1;
    }

    private static boolean isZero(ByteBuffer in, int end) {
        for (int i = 0; i < end; i++) {
            if (in.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static H264Check bad(FrameProblem problem) {
        return new H264Check(problem, false, false, false);
    }
}
