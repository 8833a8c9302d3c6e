package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.SequenceParameters;

/**
 * The units of one H.264 frame by their kind, without those that decoding does not need.
 *
 * @param problem   why the frame can't be used; null if it can
 * @param sequences the sequence parameter sets
 * @param pictures  the picture parameter sets
 * @param slices    the slices of the picture
 * @param key       whether the picture can be decoded without an earlier picture
 */
record FrameUnits(@Nullable FrameProblem problem, List<Sequence> sequences, List<ByteBuffer> pictures,
        List<ByteBuffer> slices, boolean key) {
    /**
     * A sequence parameter set.
     *
     * @param unit       its bytes
     * @param parameters the parameters read from them
     */
    record Sequence(ByteBuffer unit, SequenceParameters parameters) {}

    static FrameUnits of(List<ByteBuffer> all) {
        List<Sequence> sequences = new ArrayList<>();
        List<ByteBuffer> pictures = new ArrayList<>();
        List<ByteBuffer> slices = new ArrayList<>();
        FrameProblem problem = all.size() > AnnexB.MOST_UNITS ? FrameProblem.DAMAGED : null;
        for (ByteBuffer unit : all) {
            int type = AnnexB.type(unit);
            if (problem == null) {
                problem = problemOf(unit, type);
            }
            if (problem == null && type == AnnexB.SEQUENCE) {
                problem = add(unit, sequences);
            } else if (type == AnnexB.PICTURE) {
                pictures.add(unit);
            } else if (AnnexB.isSlice(unit)) {
                slices.add(unit);
            }
        }
        if (problem == null && sequences.isEmpty() && pictures.isEmpty() && slices.isEmpty()) {
            problem = FrameProblem.DAMAGED;
        }
        boolean key = slices.stream().anyMatch(slice -> AnnexB.type(slice) == AnnexB.KEY_SLICE);
        return new FrameUnits(problem, sequences, pictures, slices, key);
    }

    private static @Nullable FrameProblem problemOf(ByteBuffer unit, int type) {
        if (AnnexB.isForbidden(unit)) {
            return FrameProblem.DAMAGED;
        }
        boolean partition = type >= AnnexB.PARTITION_A && type <= AnnexB.PARTITION_C;
        return partition ? FrameProblem.H264_FORMAT : null;
    }

    private static @Nullable FrameProblem add(ByteBuffer unit, List<Sequence> sequences) {
        SequenceParameters parameters = SequenceParameters.read(unit);
        if (parameters == null || unit.remaining() > KnownParameterSets.LONGEST) {
            return FrameProblem.DAMAGED;
        }
        sequences.add(new Sequence(unit, parameters));
        if (!parameters.plain()) {
            return FrameProblem.H264_FORMAT;
        }
        return parameters.fits() ? null : FrameProblem.TOO_BIG;
    }
}
