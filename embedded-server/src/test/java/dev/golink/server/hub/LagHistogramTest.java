package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LagHistogramTest {
    @Test
    void eachTickCountsInTheBucketUpToWhoseBoundItWasLate() {
        LagHistogram lag = new LagHistogram();
        lag.add(Duration.ZERO);
        lag.add(Duration.ofMillis(1));
        lag.add(Duration.ofMillis(1).plusNanos(1));
        lag.add(Duration.ofMinutes(1));

        assertThat(lag.counts()).hasSize(LagHistogram.BOUNDS.size() + 1).startsWith(2L, 1L, 0L).endsWith(0L, 1L);
        assertThat(lag.sum()).isEqualTo(Duration.ofMinutes(1).plusMillis(2).plusNanos(1));
    }
}
