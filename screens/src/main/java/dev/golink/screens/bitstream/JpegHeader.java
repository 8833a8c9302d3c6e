package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.video.h264.PictureSize;

/**
 * A JPEG's frame header (ITU-T T.81, B.2.2).
 *
 * @param size        the size of the picture
 * @param bits        the bits of each colour component
 * @param components  the number of colour components
 * @param progressive whether it is decoded in several passes, each finer than the one before
 * @param named       whether the colour components are named cyan, magenta, yellow and black
 */
record JpegHeader(PictureSize size, int bits, int components, boolean progressive, boolean named) {
    private static final int FIRST = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LAST = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int FIXED = 6;
    private static final int EACH = 3;
    private static final int BITS = 8;
    private static final int GREY = 1;
    private static final int COLOURS = 3;
    private static final int FOUR_COLOURS = 4;
    private static final int LARGEST_SAMPLING = 4;
    private static final byte[] NAMES = {'C', 'M', 'Y', 'K'};
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int ADOBE_LENGTH = 12;

    /** Whether a marker begins the frame header of a coding that FFmpeg decodes. */
    static boolean isHeader(int marker) {
        return marker >= FIRST && marker <= PROGRESSIVE;
    }

    /** Whether a marker belongs to a coding that FFmpeg does not decode: arithmetic, lossless or hierarchical. */
    static boolean isUnknownCoding(int marker) {
        return marker > PROGRESSIVE && marker <= LAST && marker != HUFFMAN_TABLES || marker == 0xDE || marker == 0xDF;
    }

    /** Whether an application segment says how Adobe's programs store colours. The decoder uses it. */
    static boolean isAdobe(ByteBuffer segment) {
        boolean adobe = segment.remaining() >= ADOBE_LENGTH;
        for (int i = 0; adobe && i < ADOBE.length; i++) {
            adobe = segment.get(i) == ADOBE[i];
        }
        return adobe;
    }

    /** Reads the segment after the marker and the length; null if it is not a frame header. */
    static @Nullable JpegHeader read(int marker, ByteBuffer segment) {
        if (segment.remaining() < FIXED) {
            return null;
        }
        int height = Short.toUnsignedInt(segment.getShort(1));
        int width = Short.toUnsignedInt(segment.getShort(3));
        int components = Byte.toUnsignedInt(segment.get(5));
        if (width == 0 || components == 0 || segment.remaining() != FIXED + EACH * components
                || !hasSamplings(segment, components)) {
            return null;
        }
        return new JpegHeader(new PictureSize(width, height), segment.get(0), components, marker == PROGRESSIVE,
                isNamed(segment, components));
    }

    private static boolean hasSamplings(ByteBuffer segment, int components) {
        for (int i = 0; i < components; i++) {
            int sampling = segment.get(FIXED + EACH * i + 1);
            int across = sampling >> 4 & 0xF;
            int down = sampling & 0xF;
            if (across < 1 || across > LARGEST_SAMPLING || down < 1 || down > LARGEST_SAMPLING) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(ByteBuffer segment, int components) {
        boolean named = components == NAMES.length;
        for (int i = 0; named && i < NAMES.length; i++) {
            named = segment.get(FIXED + EACH * i) == NAMES[i];
        }
        return named;
    }

    /** Why a picture with this header can't be used; null if it can. */
    @Nullable
    FrameProblem problem() {
        if (bits != BITS) {
            return FrameProblem.JPEG_DEPTH;
        }
        if (size.height() == 0) {
            // The height comes after the first scan, but FFmpeg needs it earlier.
            return FrameProblem.JPEG_CODING;
        }
        boolean known = components == GREY || components == COLOURS || components == FOUR_COLOURS;
        if (!known) {
            return FrameProblem.JPEG_COLOURS;
        }
        return size.fits() ? null : FrameProblem.TOO_BIG;
    }

    /** Four components may be any colours unless the file says which. The decoder would guess wrongly. */
    boolean hasKnownColours(boolean adobe) {
        return components < FOUR_COLOURS || adobe || named;
    }
}
