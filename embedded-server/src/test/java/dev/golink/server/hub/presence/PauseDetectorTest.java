package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PauseDetectorTest {
    private final PauseDetector detector = new PauseDetector(Duration.ofMillis(250), 0);

    @Test
    void theUsualTickIsNoPause() {
        assertThat(detector.ask(Duration.ofMillis(250).toNanos())).isEmpty();
        assertThat(detector.ask(Duration.ofMillis(251).toNanos())).isEmpty();
    }

    @Test
    void aDelayOfOneSecondIsNoPause() {
        assertThat(detector.ask(Duration.ofMillis(1_250).toNanos())).isEmpty();
    }

    @Test
    void aLongerGapIsAPauseOfTheTimeBeyondTheTick() {
        assertThat(detector.ask(Duration.ofMillis(30_250).toNanos())).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void aPauseIsReportedOnce() {
        long after = Duration.ofSeconds(30).toNanos();
        detector.ask(after);

        assertThat(detector.ask(after + 1)).isEmpty();
    }
}
