package dev.golink.app.viewer.bitstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.app.viewer.frames.H264Clip;

class ParameterSetsTest {
    private static final byte[] SETS = H264Clip.of(64, 128, 1).configuration();

    @Test
    void theyAreFoundBehindStartCodesOfEitherLengthAndWhateverStandsBetween() {
        List<byte[]> units = MediaFiles.units(SETS);
        ByteBuffer stream = ByteBuffer.allocate(SETS.length + 40);
        stream.put(new byte[]{0, 0, 1, 0x09, 0x10, 0, 0, 1}).put(units.getFirst());
        stream.put(new byte[]{0, 0, 0, 1, 6, 5, 1, 1, (byte) 0x80, 0, 0, 0, 1}).put(units.getLast()).flip();

        assertThat(ParameterSets.in(stream).map(ParameterSets::bytes)).contains(ByteBuffer.wrap(SETS));
    }

    @Test
    void bothKindsAreNeeded() {
        for (byte[] unit : MediaFiles.units(SETS)) {
            ByteBuffer stream = ByteBuffer.allocate(unit.length + 3).put(new byte[]{0, 0, 1}).put(unit).flip();
            assertThat(ParameterSets.in(stream)).isEmpty();
        }
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1, 0x65, 9}))).isEmpty();
    }

    @Test
    void rubbishHoldsNone() {
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[0]))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1}))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 0, 0, 0, 0}))).isEmpty();
    }

    @Test
    void anotherSequenceParameterSetOfTheSameNumberReplacesWhatBuiltOnTheFirst() {
        KnownSets known = new KnownSets();
        put(known, SETS);
        assertThat(known.of(0)).isPresent();

        byte[] others = H264Clip.of(96, 208, 1).configuration();
        List<byte[]> units = new ArrayList<>(MediaFiles.units(others));
        ByteBuffer sequence = ByteBuffer.wrap(units.getFirst());
        known.putSequence(sequence, SequenceParameters.read(sequence));
        assertThat(known.of(0)).as("its picture parameters have not come").isEmpty();
        put(known, others);
        assertThat(known.of(0).orElseThrow().sequence().size()).isEqualTo(new PictureSize(96, 208));
    }

    private static void put(KnownSets known, byte[] sets) {
        List<byte[]> units = MediaFiles.units(sets);
        ByteBuffer sequence = ByteBuffer.wrap(units.getFirst());
        known.putSequence(sequence, SequenceParameters.read(sequence));
        units.subList(1, units.size()).forEach(unit -> known.putPicture(ByteBuffer.wrap(unit)));
    }
}
