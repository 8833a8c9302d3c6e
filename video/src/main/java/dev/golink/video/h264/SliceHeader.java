package dev.golink.video.h264;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The header of an H.264 slice, as far as it concerns the order in which pictures are shown (ITU-T H.264, 7.3.3).
 *
 * @param key        whether the slice belongs to an IDR picture
 * @param reference  whether later pictures may refer to this one for decoding
 * @param parameters the number of its picture parameter set; -1 if the header can't be read
 * @param place      the lower bits of its place in the order of showing; -1 if the stream does not give it in this way
 */
public record SliceHeader(boolean key, boolean reference, int parameters, int place) {
    private static final int UNKNOWN = -1;

    /**
     * Reads only the number of the picture parameter set, which comes before all fields that depend on parameters; -1
     * if it can't be read.
     */
    public static int parametersOf(ByteBuffer slice) {
        try {
            BitReader in = AnnexB.content(slice);
            in.number();
            in.number();
            return in.number();
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return UNKNOWN;
        }
    }

    /** Reads the header of a slice. If its bits end too early, {@code parameters} and {@code place} are -1. */
    public static SliceHeader read(ByteBuffer slice, SequenceParameters sequence) {
        boolean key = AnnexB.type(slice) == AnnexB.KEY_SLICE;
        boolean reference = AnnexB.isReference(slice);
        try {
            BitReader in = AnnexB.content(slice);
            in.number();
            in.number();
            int parameters = in.number();
            SequenceParameters.SliceForm form = sequence.slices();
            in.bits(form.numberBits());
            if (!form.frames() && in.bit() == 1) {
                in.bit();
            }
            if (key) {
                in.number();
            }
            int place = form.orderType() == 0 ? in.bits(form.orderBits()) : UNKNOWN;
            return new SliceHeader(key, reference, parameters, place);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return new SliceHeader(key, reference, UNKNOWN, UNKNOWN);
        }
    }
}
