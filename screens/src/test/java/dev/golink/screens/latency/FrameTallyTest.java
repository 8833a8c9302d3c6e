package dev.golink.screens.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

class FrameTallyTest {
    private final FrameTally tally = new FrameTally();

    @Test
    void framesAndTheirBytesAreCounted() {
        come(1);
        come(2);

        assertThat(tally.counts()).isEqualTo(new FrameCountSource.Counts(2, 200, 0, 0, 0, Codec.H264, 360, 800));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0", "1, 5, 3", "4294967295, 0, 0", "4294967294, 1, 2"})
    void gapsInTheNumbersAreFramesThatNeverCame(long before, long after, long missed) {
        come(before);
        come(after);

        assertThat(tally.counts().missed()).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource({"900, 0", "900, 900", "5, 3000000"})
    void aPhoneThatCountsAgainHasLostNothing(long before, long after) {
        come(before);
        come(after);
        come(after + 1);

        assertThat(tally.counts().missed()).isZero();
    }

    private void come(long sequence) {
        tally.frame(new Frame(Codec.H264, true, false, 0, sequence, 1, 360, 800, ByteBuffer.allocate(100)));
    }
}
