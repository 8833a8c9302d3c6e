package dev.golink.app.viewer.bitstream;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameter sets of H.264 that came so far, each by its number (ITU-T H.264, 7.4.1.2.1): a later one with the same
 * number replaces the earlier one. Sets may come in frames of their own or with pictures.
 */
final class KnownSets {
    private static final int MOST_PICTURE_IDS = 256;
    /** Longer sets are no phone's. */
    static final int LONGEST = 4096;

    private final Map<Integer, Sequence> sequences = new TreeMap<>();
    private final Map<Integer, Picture> pictures = new TreeMap<>();

    private record Sequence(ByteBuffer unit, SequenceParameters parameters) {}

    private record Picture(ByteBuffer unit, int sequence) {}

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    /**
     * Takes a sequence parameter set. Picture parameter sets that build on another set of that number are forgotten.
     *
     * @param parameters what it says
     */
    void putSequence(ByteBuffer unit, SequenceParameters parameters) {
        Sequence before = sequences.put(parameters.id(), new Sequence(copy(unit), parameters));
        if (before == null || !before.unit.equals(unit)) {
            pictures.values().removeIf(picture -> picture.sequence == parameters.id());
        }
    }

    /** Takes a picture parameter set; whether it is one. */
    boolean putPicture(ByteBuffer unit) {
        try {
            BitReader in = AnnexB.content(unit);
            int id = in.number();
            int sequence = in.number();
            if (id >= MOST_PICTURE_IDS || unit.remaining() > LONGEST) {
                return false;
            }
            pictures.put(id, new Picture(copy(unit), sequence));
            return true;
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return false;
        }
    }

    /** All that the picture parameter set of a number builds on, and what builds on the same. */
    Optional<ParameterSets> of(int pictureParameters) {
        Picture picture = pictures.get(pictureParameters);
        Sequence sequence = picture == null ? null : sequences.get(picture.sequence);
        if (picture == null || sequence == null) {
            return Optional.empty();
        }
        List<ByteBuffer> units = new ArrayList<>(List.of(sequence.unit));
        pictures.values().stream().filter(one -> one.sequence == picture.sequence).forEach(one -> units.add(one.unit));
        return Optional.of(ParameterSets.of(sequence.parameters, units));
    }

    /** A frame's other bytes need not be kept. */
    private static ByteBuffer copy(ByteBuffer unit) {
        byte[] bytes = new byte[unit.remaining()];
        unit.duplicate().get(bytes);
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }
}
