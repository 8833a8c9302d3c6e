package dev.golink.video.h264;

import java.nio.BufferUnderflowException;

/** The end of a sequence parameter set, which may say how far pictures are reordered (ITU-T H.264, Annex E). */
final class VideoUsability {
    private static final int EXTENDED_ASPECT = 255;
    private static final int MOST_SCHEDULES = 32;
    private static final int MOST_REORDERED = 16;

    private VideoUsability() {}

    /**
     * The most pictures that are decoded before a picture but shown after it.
     *
     * @param in         at the flag that says whether this part exists
     * @param references the number of earlier pictures that are kept; used as the result if the set does not give one
     */
    static int reordering(BitReader in, int references) {
        try {
            return in.bit() == 1 && skipToRestrictions(in) ? Math.min(MOST_REORDERED,
                    restricted(in)) : references;
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            // Decoders show such a stream, so it is not refused.
            return references;
        }
    }

    private static boolean skipToRestrictions(BitReader in) {
        if (in.bit() == 1 && in.bits(8) == EXTENDED_ASPECT) {
            in.bits(16);
            in.bits(16);
        }
        if (in.bit() == 1) {
            in.bit();
        }
        skipColours(in);
        if (in.bit() == 1) {
            in.number();
            in.number();
        }
        if (in.bit() == 1) {
            // The tick and the time scale, 32 bits each, and whether the rate is fixed.
            for (int i = 0; i < 4; i++) {
                in.bits(16);
            }
            in.bit();
        }
        boolean first = skipSchedules(in);
        boolean second = skipSchedules(in);
        if (first || second) {
            in.bit();
        }
        in.bit();
        return in.bit() == 1;
    }

    private static void skipColours(BitReader in) {
        if (in.bit() == 1) {
            in.bits(4);
            if (in.bit() == 1) {
                in.bits(24);
            }
        }
    }

    /** Skips the schedules; returns whether there were any. */
    private static boolean skipSchedules(BitReader in) {
        if (in.bit() == 0) {
            return false;
        }
        int count = in.number() + 1;
        if (count > MOST_SCHEDULES) {
            throw new IllegalArgumentException("The sequence parameters (SPS) name too many schedules.");
        }
        in.bits(8);
        for (int i = 0; i < count; i++) {
            in.number();
            in.number();
            in.bit();
        }
        in.bits(20);
        return true;
    }

    private static int restricted(BitReader in) {
        in.bit();
        for (int i = 0; i < 4; i++) {
            in.number();
        }
        return in.number();
    }
}
