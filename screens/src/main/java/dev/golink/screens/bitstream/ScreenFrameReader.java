package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent.Refused;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.SliceHeader;

/**
 * Reads one phone's frames in order and says what they contain or why they can't be used. The viewer, screenshots and
 * recordings all use it, so that they treat each frame alike. It holds no native memory. Use it on one thread at a
 * time.
 *
 * <p>Of H.264 it passes on only what decoding needs: parameter sets and slices. Phones also send delimiters, filler,
 * supplemental enhancement information and extensions, which decoders may ignore (ITU-T H.264, 7.4.1). A decoder that
 * treats damage as an error would refuse a whole picture because of such a unit that it can't read. See decision 0024.
 */
public final class ScreenFrameReader {
    private final KnownParameterSets sets = new KnownParameterSets();
    private @Nullable ParameterSets active;

    /** The content of a frame. The result shares the frame's bytes. */
    public FrameContent read(Frame frame) {
        ByteBuffer payload = frame.payload();
        if (payload.remaining() > Frame.LONGEST_PAYLOAD) {
            return new Refused(FrameProblem.TOO_BIG);
        }
        return switch (frame.codec()) {
            case JPEG -> JpegReader.read(payload);
            case H264 -> h264(payload, frame.keyFrame());
        };
    }

    private FrameContent h264(ByteBuffer payload, boolean markedKey) {
        List<ByteBuffer> all = AnnexB.units(payload);
        if (all == null) {
            return new Refused(FrameProblem.NOT_ANNEX_B);
        }
        FrameUnits units = FrameUnits.of(all);
        if (units.problem() != null) {
            return new Refused(units.problem());
        }
        if (markedKey && !units.key() && !units.slices().isEmpty()) {
            return new Refused(FrameProblem.NO_REAL_KEY_FRAME);
        }
        if (!sets.put(units)) {
            return new Refused(FrameProblem.DAMAGED);
        }
        if (units.slices().isEmpty()) {
            return new FrameContent.Configuration();
        }
        return units.key() ? key(units) : later(units);
    }

    private FrameContent key(FrameUnits units) {
        ParameterSets found = sets.of(SliceHeader.parametersOf(units.slices().getFirst())).orElse(null);
        if (found == null) {
            return new Refused(sets.isEmpty() ? FrameProblem.NO_PARAMETERS : FrameProblem.DAMAGED);
        }
        active = found;
        return new FrameContent.H264(units.slices(), found, true);
    }

    /** Parameter sets in the middle of a stream stay with the picture. A new file can't begin there. */
    private FrameContent later(FrameUnits units) {
        if (active == null) {
            return new Refused(FrameProblem.NO_KEY_FRAME);
        }
        List<ByteBuffer> all = new ArrayList<>(units.sequences().stream().map(FrameUnits.Sequence::unit).toList());
        all.addAll(units.pictures());
        all.addAll(units.slices());
        return new FrameContent.H264(all, active, false);
    }
}
