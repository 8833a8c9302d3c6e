package dev.golink.app.viewer.frames;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.protocol.FrameCodec;

/**
 * The part of an H.264 sequence parameter set that says how large its pictures are (ITU-T H.264, 7.3.2.1.1 and 7.4.2.1.1).
 *
 * @param width  of the stored picture, in pixels, before it is cropped
 * @param height of the stored picture, in pixels, before it is cropped
 * @param plain  whether it is of eight bits and stored at half the colour resolution, as phones' encoders do
 */
record SequenceParameters(int width, int height, boolean plain) {
    private static final int MACROBLOCK = 16;
    private static final int MOST_REFERENCES = 16;
    private static final int MOST_OFFSETS = 255;
    private static final int MOST_LISTS = 8;
    /** Far beyond what is let pass, and far from overflowing. */
    private static final int MOST_BLOCKS = 4096;
    /** Profiles whose sets say what the colours are like. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /** Reads what follows the NAL unit's first byte; null if that is no set of parameters. */
    static @Nullable SequenceParameters read(ByteBuffer unit) {
        try {
            return read(new BitReader(unit));
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return null;
        }
    }

    /** Whether a console decodes such pictures. */
    boolean fits() {
        return width <= FrameCodec.LARGEST_SIDE && height <= FrameCodec.LARGEST_SIDE
                && width * height <= JpegCheck.MOST_PIXELS;
    }

    private static SequenceParameters read(BitReader in) {
        int profile = in.bits(8);
        in.bits(16);
        in.number();
        boolean plain = !HIGH.contains(profile) || readColours(in);
        in.number();
        readOrder(in);
        require(in.number() <= MOST_REFERENCES);
        in.bit();
        int across = in.number() + 1;
        int down = in.number() + 1;
        require(across <= MOST_BLOCKS && down <= MOST_BLOCKS);
        boolean whole = in.bit() == 1;
        return new SequenceParameters(across * MACROBLOCK, down * MACROBLOCK * (whole ? 1 : 2), plain);
    }

    private static boolean readColours(BitReader in) {
        int colours = in.number();
        boolean separate = colours == 3 && in.bit() == 1;
        boolean eight = in.number() == 0;
        eight &= in.number() == 0;
        boolean lossless = in.bit() == 1;
        if (in.bit() == 1) {
            int lists = colours == 3 ? MOST_LISTS + 4 : MOST_LISTS;
            for (int list = 0; list < lists; list++) {
                if (in.bit() == 1) {
                    skipScaling(in, list < 6 ? 16 : 64);
                }
            }
        }
        return colours == 1 && eight && !lossless && !separate;
    }

    private static void skipScaling(BitReader in, int size) {
        int next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = next + in.signed() & 0xFF;
        }
    }

    private static void readOrder(BitReader in) {
        int type = in.number();
        require(type <= 2);
        if (type == 0) {
            in.number();
        } else if (type == 1) {
            in.bit();
            in.signed();
            in.signed();
            int offsets = in.number();
            require(offsets <= MOST_OFFSETS);
            for (int i = 0; i < offsets; i++) {
                in.signed();
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("No such parameters exist.");
        }
    }
}
