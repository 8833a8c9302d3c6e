package dev.golink.screens.frames;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The number of frames per second that are shown. */
class FrameRateTest {
    @Test
    void frameRateCoversTheLastTwoSeconds() {
        FrameRate rate = new FrameRate();
        for (int i = 0; i < 40; i++) {
            rate.mark(i * 100_000_000L);
        }
        assertThat(rate.at(3_900_000_000L)).isEqualTo(10);
        assertThat(rate.at(4_900_000_000L)).isEqualTo(5);
        assertThat(rate.at(9_000_000_000L)).isZero();
    }
}
