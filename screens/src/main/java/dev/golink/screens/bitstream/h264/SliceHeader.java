package dev.golink.screens.bitstream.h264;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * How a slice of H.264 begins, as far as it tells the order in which pictures are shown (ITU-T H.264, 7.3.3).
 *
 * @param key        whether it is of an IDR picture
 * @param reference  whether later pictures may be decoded with the help of this one
 * @param parameters the number of its picture parameter set; -1 if the header can't be read
 * @param place      the lower bits of its place in the order of showing; -1 if the stream does not tell it in this way
 */
public record SliceHeader(boolean key, boolean reference, int parameters, int place) {
    private static final int UNKNOWN = -1;

    /** Reads the number of the picture parameter set alone, which stands before all that depends on any parameter. */
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

    /** Reads the header of a slice; where its bits end too early, what they would say is unknown. */
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
