package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.SequenceParameters;

/**
 * What an H.264 decoder must know before a picture: its sequence parameter set and the picture parameter sets that use
 * it. Two objects are equal if their bytes are equal.
 *
 * @param bytes    the sets, each after a start code (ITU-T H.264, Annex B); read-only
 * @param sequence the content of the sequence parameter set
 */
public record ParameterSets(ByteBuffer bytes, SequenceParameters sequence) {
    /** Makes the bytes read-only. */
    public ParameterSets {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** A view of the bytes with a separate position. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** The sets in a byte stream; empty unless it holds both kinds. */
    public static Optional<ParameterSets> in(ByteBuffer annexB) {
        List<ByteBuffer> units = AnnexB.units(annexB);
        FrameUnits found = FrameUnits.of(units == null ? List.of() : units);
        if (found.problem() != null || found.sequences().isEmpty() || found.pictures().isEmpty()) {
            return Optional.empty();
        }
        FrameUnits.Sequence sequence = found.sequences().getLast();
        return Optional.of(of(sequence.parameters(),
                Stream.concat(Stream.of(sequence.unit()), found.pictures().stream()).toList()));
    }

    static ParameterSets of(SequenceParameters sequence, List<ByteBuffer> units) {
        List<ByteBuffer> parts = AnnexB.stream(units);
        ByteBuffer bytes = ByteBuffer.allocate(parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(bytes::put);
        return new ParameterSets(bytes.flip(), sequence);
    }
}
