package dev.golink.video.h264;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.video.h264.fixtures.Bits;

final class SequenceParametersTest {
    private static final int SEQUENCE = 0x67;

    @Test
    void readsASizeOfWholeBlocks() {
        byte[] unit = afterSize(beforeSize(66).number(0).number(0)).unit(SEQUENCE);

        assertThat(size(unit)).isEqualTo(new PictureSize(480, 1056));
    }

    @Test
    void leavesOutWhatIsCroppedAway() {
        Bits bits = beforeSize(77).number(0).number(2);
        byte[] unit = size(bits).bits(1, 1).number(1).number(2).number(0).number(4).bits(1, 0).unit(SEQUENCE);

        assertThat(size(unit)).isEqualTo(new PictureSize(480 - 6, 1056 - 8));
    }

    @Test
    void readsOnAfterAColourFormatWithScalingLists() {
        Bits bits = new Bits().bits(8, 100).bits(16, 0x001F).number(0).number(1).number(0).number(0).bits(1, 0).bits(1,
                1);
        bits.bits(1, 1).signed(-8).bits(7, 0);
        byte[] unit = afterSize(bits.number(0).number(0).number(0)).unit(SEQUENCE);

        assertThat(size(unit)).isEqualTo(new PictureSize(480, 1056));
    }

    @Test
    void readsOnAfterAnOrderOfPicturesInCycles() {
        Bits bits = beforeSize(66).number(1).bits(1, 0).signed(-3).signed(5).number(2).signed(1).signed(-1);

        assertThat(size(afterSize(bits).unit(SEQUENCE))).isEqualTo(new PictureSize(480, 1056));
    }

    @Test
    void hasNoSizeForASetThatEndsTooEarlyOrHasNumbersThatNoPictureHas() {
        byte[] unit = afterSize(beforeSize(66).number(0).number(0)).unit(SEQUENCE);
        byte[] huge = beforeSize(66).number(0).number(0).number(1).bits(1, 0).number(70_000).number(4).unit(SEQUENCE);
        Bits bits = size(beforeSize(66).number(0).number(0));
        byte[] nothingLeft = bits.bits(1, 1).number(200).number(200).number(0).number(0).unit(SEQUENCE);

        assertThat(size(Arrays.copyOf(unit, 6))).isNull();
        assertThat(size(new byte[]{SEQUENCE})).isNull();
        assertThat(size(huge)).isNull();
        assertThat(size(nothingLeft)).isNull();
    }

    private static @Nullable PictureSize size(byte[] unit) {
        SequenceParameters read = SequenceParameters.read(ByteBuffer.wrap(unit));
        return read == null ? null : read.size();
    }

    private static Bits beforeSize(int profile) {
        return new Bits().bits(8, profile).bits(16, 0x401F).number(0).number(0);
    }

    /** Thirty blocks across and 66 down, of whole pictures. */
    private static Bits size(Bits bits) {
        return bits.number(1).bits(1, 0).number(29).number(65).bits(1, 1).bits(1, 1);
    }

    private static Bits afterSize(Bits bits) {
        return size(bits).bits(1, 0).bits(1, 0);
    }
}
