package dev.golink.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long MILLI = 1_000_000;

    private final Samples samples = new Samples();

    @Test
    void aPercentileIsTheLeastTimeThatCoversItsShare() {
        for (long i = 200; i >= 1; i--) {
            samples.add(i * MILLI);
        }

        assertThat(samples.percentile(0.5)).isEqualTo(100);
        assertThat(samples.percentile(0.99)).isEqualTo(198);
        assertThat(samples.percentile(1)).isEqualTo(200);
    }

    @Test
    void percentilesOfOneTimeAreThatTime() {
        samples.add(7 * MILLI);

        assertThat(samples.percentile(0.01)).isEqualTo(7);
        assertThat(samples.percentile(1)).isEqualTo(7);
    }

    @Test
    void percentilesWithoutTimesAreUnknown() {
        assertThat(samples.percentile(0.5)).isNaN();
    }

    @Test
    void samplesKeepAHundredThousandTimes() {
        for (int i = 0; i < 100_000; i++) {
            samples.add(i);
        }

        assertThat(samples.count()).isEqualTo(100_000);
        assertThat(samples.percentile(1)).isEqualTo(99_999 / 1e6);
    }
}
