package dev.golink.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.benchmarks.figures.Samples;

class HandshakeResultTest {
    @Test
    void rateAndShareCountAllConnections() {
        Samples waits = new Samples();
        for (int i = 0; i < 200; i++) {
            waits.add(i);
        }
        HandshakeResult result = new HandshakeResult(4, waits, 50);

        assertThat(result.perSecond()).isEqualTo(50);
        assertThat(result.resumedPercent()).isEqualTo(25);
    }

    @Test
    void theShareOfNoConnectionsIsUnknown() {
        assertThat(new HandshakeResult(4, new Samples(), 0).resumedPercent()).isNaN();
    }
}
