package dev.golink.screens.bitstream;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.BitReader;
import dev.golink.video.h264.SequenceParameters;

/**
 * The parameter sets of H.264 received so far, by number (ITU-T H.264, 7.4.1.2.1). A later set with the same number
 * replaces the earlier one. Sets may arrive in separate frames or together with pictures.
 */
final class KnownParameterSets {
    private static final int MOST_PICTURE_IDS = 256;
    /** The greatest length of a set in bytes; no phone sends longer ones. */
    static final int LONGEST = 4096;

    private final Map<Integer, Sequence> sequences = new TreeMap<>();
    private final Map<Integer, Picture> pictures = new TreeMap<>();

    private record Sequence(ByteBuffer unit, SequenceParameters parameters) {}

    private record Picture(ByteBuffer unit, int sequence) {}

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    /**
     * Adds the sets of a frame. Its picture parameter sets replace all earlier ones of the same sequence parameter set.
     * Picture parameter sets whose sequence parameter set has changed are forgotten too.
     *
     * @return whether the units are valid sets
     */
    boolean put(FrameUnits units) {
        for (FrameUnits.Sequence one : units.sequences()) {
            int id = one.parameters().id();
            Sequence before = sequences.put(id, new Sequence(copy(one.unit()), one.parameters()));
            if (before == null || !before.unit.equals(one.unit())) {
                pictures.values().removeIf(picture -> picture.sequence == id);
            }
        }
        Map<Integer, Picture> fresh = new TreeMap<>();
        for (ByteBuffer unit : units.pictures()) {
            if (!read(unit, fresh)) {
                return false;
            }
        }
        pictures.values().removeIf(old -> fresh.values().stream().anyMatch(one -> one.sequence == old.sequence));
        pictures.putAll(fresh);
        return true;
    }

    private static boolean read(ByteBuffer unit, Map<Integer, Picture> fresh) {
        try {
            BitReader in = AnnexB.content(unit);
            int id = in.number();
            int sequence = in.number();
            boolean credible = id < MOST_PICTURE_IDS && unit.remaining() <= LONGEST;
            if (credible) {
                fresh.put(id, new Picture(copy(unit), sequence));
            }
            return credible;
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * The picture parameter set with this number, its sequence parameter set, and all other picture parameter sets that
     * use the same sequence parameter set; empty if they are not known.
     */
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

    /** Copies a unit, so that the rest of its frame need not stay in memory. */
    private static ByteBuffer copy(ByteBuffer unit) {
        byte[] bytes = new byte[unit.remaining()];
        unit.duplicate().get(bytes);
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }
}
