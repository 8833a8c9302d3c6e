package dev.golink.video.h264;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The content of an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1, 7.4.2.1.1 and Annex E).
 *
 * @param id         the number by which picture parameter sets refer to it, 0 to 31
 * @param stored     the size of the stored picture, in pixels of whole macroblocks
 * @param size       the size of the picture after cropping
 * @param plain      whether it has eight bits and half the colour resolution, as phones' encoders produce
 * @param slices     what is needed to read a slice header
 * @param reordering the most pictures that are decoded before a picture but shown after it; 0 if pictures are shown in
 *                   the order of decoding
 */
public record SequenceParameters(int id, PictureSize stored, PictureSize size, boolean plain, SliceForm slices,
        int reordering) {
    private static final int MOST_IDS = 32;
    private static final int MACROBLOCK = 16;
    private static final int MOST_REFERENCES = 16;
    private static final int MOST_OFFSETS = 255;
    private static final int MOST_LISTS = 8;
    private static final int MOST_NUMBER_BITS = 12;
    /** Far more than is accepted later, and too few for an overflow. */
    private static final int MOST_BLOCKS = 4096;
    private static final int BASELINE = 66;
    /** Profiles whose sets describe the colour format. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /** Reads a unit; null if it is not a valid sequence parameter set. */
    public static @Nullable SequenceParameters read(ByteBuffer unit) {
        try {
            return read(AnnexB.content(unit));
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return null;
        }
    }

    /** Whether the console decodes pictures of these sizes. */
    public boolean fits() {
        return stored.fits() && size.fits();
    }

    private static SequenceParameters read(BitReader in) {
        int profile = in.bits(8);
        in.bits(16);
        int id = in.number();
        require(id < MOST_IDS);
        Colours colours = HIGH.contains(profile) ? Colours.read(in) : Colours.USUAL;
        int numberBits = in.number() + 4;
        require(numberBits <= MOST_NUMBER_BITS + 4);
        Order order = Order.read(in);
        int references = in.number();
        require(references <= MOST_REFERENCES);
        in.bit();
        int across = in.number() + 1;
        int down = in.number() + 1;
        require(across <= MOST_BLOCKS && down <= MOST_BLOCKS);
        boolean frames = in.bit() == 1;
        if (!frames) {
            in.bit();
        }
        in.bit();
        PictureSize stored = new PictureSize(across * MACROBLOCK, down * MACROBLOCK * (frames ? 1 : 2));
        PictureSize size = in.bit() == 1 ? cropped(in, stored, frames) : stored;
        boolean inOrder = profile == BASELINE || order.type == 2;
        return new SequenceParameters(id, stored, size, colours.plain,
                new SliceForm(numberBits, order.type, order.bits, frames),
                inOrder ? 0 : VideoUsability.reordering(in, references));
    }

    /** Cropping is given in steps of two pixels, and of four lines where a picture may consist of two fields. */
    private static PictureSize cropped(BitReader in, PictureSize stored, boolean frames) {
        int step = frames ? 2 : 4;
        long width = stored.width() - 2L * in.number() - 2L * in.number();
        long height = stored.height() - (long) step * in.number() - (long) step * in.number();
        require(width > 0 && height > 0);
        return new PictureSize((int) width, (int) height);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("The sequence parameters (SPS) are not valid.");
        }
    }

    /**
     * The format of a slice header.
     *
     * @param numberBits bits of the frame number
     * @param orderType  how the order of the pictures is given, 0 to 2
     * @param orderBits  bits of the picture's place in the order; 0 unless the type is 0
     * @param frames     whether no picture consists of two fields
     */
    public record SliceForm(int numberBits, int orderType, int orderBits, boolean frames) {}

    /** How colours are stored. */
    private record Colours(boolean plain) {
        private static final Colours USUAL = new Colours(true);

        private static Colours read(BitReader in) {
            int resolution = in.number();
            boolean separate = resolution == 3 && in.bit() == 1;
            boolean eight = in.number() == 0;
            eight &= in.number() == 0;
            boolean lossless = in.bit() == 1;
            if (in.bit() == 1) {
                int lists = resolution == 3 ? MOST_LISTS + 4 : MOST_LISTS;
                for (int list = 0; list < lists; list++) {
                    if (in.bit() == 1) {
                        skipScaling(in, list < 6 ? 16 : 64);
                    }
                }
            }
            return new Colours(resolution == 1 && eight && !lossless && !separate);
        }

        private static void skipScaling(BitReader in, int size) {
            int next = 8;
            for (int i = 0; i < size && next != 0; i++) {
                next = next + in.signed() & 0xFF;
            }
        }
    }

    /** How the order of the pictures is given. */
    private record Order(int type, int bits) {
        private static Order read(BitReader in) {
            int type = in.number();
            require(type <= 2);
            int bits = 0;
            if (type == 0) {
                bits = in.number() + 4;
                require(bits <= MOST_NUMBER_BITS + 4);
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
            return new Order(type, bits);
        }
    }
}
