package dev.golink.phones.simulator.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTest {
    private final LatencyHistogram latencies = new LatencyHistogram();

    @Test
    void percentilesMatchTheRecordedTimes() {
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.percentile(0.5)).isBetween(Duration.ofMillis(500), Duration.ofMillis(516));
        assertThat(latencies.percentile(0.99)).isBetween(Duration.ofMillis(990), Duration.ofMillis(1_021));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, 33, 63, 64, 999, 1_000_000, 1_700_000_000})
    void aTimeIsToldToAThirtySecondOfItself(long micros) {
        latencies.add(micros * 1_000);
        assertThat(latencies.percentile(0.5).toNanos() / 1_000).isBetween(micros, micros + micros / 32);
    }

    @Test
    void theLongestPossibleTimeIsAccepted() {
        latencies.add(Long.MAX_VALUE);
        assertThat(latencies.percentile(1)).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void percentilesWithoutTimesAreZero() {
        latencies.add(5_000_000);
        latencies.clear();
        assertThat(latencies.percentile(0.99)).isZero();
    }
}
