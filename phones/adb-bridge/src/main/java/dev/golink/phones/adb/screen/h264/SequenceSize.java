package dev.golink.phones.adb.screen.h264;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.screen.picture.PictureSize;

/** Reads the size of the pictures from an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1 and 7.4.2.1.1). */
final class SequenceSize {
    private static final int MACROBLOCK = 16;
    /** More macroblocks than on a side of any phone's screen, and too few for an overflow. */
    private static final int MOST_BLOCKS = 4096;
    private static final int MOST_OFFSETS = 255;
    private static final int LISTS = 8;
    /** Profiles whose sets describe the colour format. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private SequenceSize() {}

    /**
     * The size of the pictures after cropping.
     *
     * @param unit the NAL unit, without a start code
     * @return null if it is no valid set
     */
    static @Nullable PictureSize read(byte[] unit) {
        try {
            return read(new BitReader(unit));
        } catch (IllegalArgumentException _) { // it ends too early, or has numbers that no picture has
            return null;
        }
    }

    private static PictureSize read(BitReader in) {
        int profile = in.bits(8);
        in.bits(16);
        in.number();
        int colours = HIGH.contains(profile) ? colours(in) : 1;
        in.number();
        skipOrder(in);
        in.number();
        in.bit();
        int across = blocks(in);
        int down = blocks(in);
        boolean frames = in.bit() == 1;
        if (!frames) {
            in.bit();
        }
        in.bit();
        int width = across * MACROBLOCK;
        int height = down * MACROBLOCK * (frames ? 1 : 2);
        if (in.bit() == 0) {
            return new PictureSize(width, height);
        }
        int right = colours == 1 || colours == 2 ? 2 : 1;
        int lower = (colours == 1 ? 2 : 1) * (frames ? 1 : 2);
        return new PictureSize(width - right * edges(in), height - lower * edges(in));
    }

    private static int blocks(BitReader in) {
        int blocks = in.number();
        if (blocks >= MOST_BLOCKS) {
            throw new IllegalArgumentException("The H.264 parameters have too many blocks.");
        }
        return blocks + 1;
    }

    private static int edges(BitReader in) {
        long edges = (long) in.number() + in.number();
        return (int) Math.min(edges, MOST_BLOCKS * MACROBLOCK);
    }

    /** Reads the description of the colour format up to its end; returns the format's number. */
    private static int colours(BitReader in) {
        int format = in.number();
        if (format == 3) {
            in.bit();
        }
        in.number();
        in.number();
        in.bit();
        if (in.bit() == 1) {
            int lists = format == 3 ? LISTS + 4 : LISTS;
            for (int list = 0; list < lists; list++) {
                if (in.bit() == 1) {
                    skipScaling(in, list < 6 ? 16 : 64);
                }
            }
        }
        return format;
    }

    private static void skipScaling(BitReader in, int size) {
        int next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = next + in.signed() & 0xFF;
        }
    }

    /** Skips how the order of the pictures is given. */
    private static void skipOrder(BitReader in) {
        int type = in.number();
        if (type == 0) {
            in.number();
        } else if (type == 1) {
            in.bit();
            in.signed();
            in.signed();
            int offsets = Math.min(in.number(), MOST_OFFSETS);
            for (int i = 0; i < offsets; i++) {
                in.signed();
            }
        }
    }
}
