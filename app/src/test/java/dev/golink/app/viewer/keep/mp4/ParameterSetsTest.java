package dev.golink.app.viewer.keep.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

class ParameterSetsTest {
    private static final byte[] SETS = {0, 0, 0, 1, 0x67, 1, 2, 3, 0, 0, 0, 1, 0x68, 4};

    @Test
    void theyAreFoundBehindStartCodesOfEitherLengthAndBeforeThePicture() {
        ByteBuffer stream = ByteBuffer
                .wrap(new byte[]{0, 0, 1, 0x09, 0x10, 0, 0, 1, 0x67, 1, 2, 3, 0, 0, 0, 1, 0x68, 4, 0, 0, 1, 0x65, 9});

        assertThat(ParameterSets.in(stream)).contains(new ParameterSets(ByteBuffer.wrap(SETS)));
    }

    @Test
    void bothKindsAreNeeded() {
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1, 0x67, 1, 2, 0, 0, 1, 0x65, 9}))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1, 0x65, 9}))).isEmpty();
    }

    @Test
    void rubbishHoldsNone() {
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[0]))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 1}))).isEmpty();
        assertThat(ParameterSets.in(ByteBuffer.wrap(new byte[]{0, 0, 0, 0, 0, 0}))).isEmpty();
    }

    @Test
    void realOnesAreFound() {
        assertThat(ParameterSets.in(TestClip.h264(64, 128, 1).getFirst().payload())).isPresent();
    }
}
