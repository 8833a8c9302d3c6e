package dev.golink.screens.bitstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.H264Clip;
import dev.golink.video.h264.PictureSize;

class ParameterSetsTest {
    private static final byte[] SETS = H264Clip.of(64, 128, 1).configuration();

    @Test
    void parameterSetsAreFoundAfterBothStartCodesAndBetweenOtherUnits() {
        List<byte[]> units = MediaFiles.units(SETS);
        ByteBuffer stream = ByteBuffer.allocate(SETS.length + 40);
        stream.put(new byte[]{0, 0, 1, 0x09, 0x10, 0, 0, 1}).put(units.getFirst());
        stream.put(new byte[]{0, 0, 0, 1, 6, 5, 1, 1, (byte) 0x80, 0, 0, 0, 1}).put(units.getLast()).flip();

        assertThat(ParameterSets.in(stream).map(ParameterSets::bytes)).contains(ByteBuffer.wrap(SETS));
    }

    @Test
    void bothKindsOfParameterSetsAreRequired() {
        for (byte[] unit : MediaFiles.units(SETS)) {
            ByteBuffer stream = ByteBuffer.allocate(unit.length + 3).put(new byte[]{0, 0, 1}).put(unit).flip();
            assertThat(ParameterSets.in(stream)).isEmpty();
        }
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1, 0x65, 9}))).isEmpty();
    }

    @Test
    void invalidDataHoldsNoParameterSets() {
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[0]))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1}))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 0, 0, 0, 0}))).isEmpty();
    }

    @Test
    void aNewSequenceParameterSetReplacesTheOldOneAndItsPictureSets() {
        KnownParameterSets known = new KnownParameterSets();
        assertThat(put(known, MediaFiles.units(SETS))).isTrue();
        assertThat(known.of(0)).isPresent();

        List<byte[]> others = MediaFiles.units(H264Clip.of(96, 208, 1).configuration());
        assertThat(put(known, others.subList(0, 1))).isTrue();
        assertThat(known.of(0)).as("its picture parameters have not come").isEmpty();
        assertThat(put(known, others)).isTrue();
        assertThat(known.of(0).orElseThrow().sequence().size()).isEqualTo(new PictureSize(96, 208));
    }

    @Test
    void aRepeatedFullSetReplacesAllEarlierSets() {
        KnownParameterSets known = new KnownParameterSets();
        put(known, MediaFiles.units(SETS));
        // Picture parameter set 1, which refers to sequence parameter set 0, followed by noise. A decoder would refuse
        // everything because of it.
        assertThat(put(known, List.of(new byte[]{0x68, 0b0101_0000, 7, 7}))).isTrue();
        put(known, MediaFiles.units(SETS));

        assertThat(known.of(0).orElseThrow().bytes()).isEqualTo(ByteBuffer.wrap(SETS));
    }

    private static boolean put(KnownParameterSets known, List<byte[]> units) {
        return known.put(FrameUnits.of(units.stream().map(ByteBuffer::wrap).toList()));
    }
}
