package dev.golink.phones.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class RoundTripTest {
    private final RoundTrip roundTrip = new RoundTrip();

    @Test
    void anAnswerIsMeasuredFromItsOwnHeartbeat() {
        roundTrip.sent(Duration.ofMillis(100));
        assertThat(roundTrip.answered(millis(107))).hasValue(millis(7));
        roundTrip.sent(Duration.ofMillis(200));
        roundTrip.sent(Duration.ofMillis(300));
        assertThat(roundTrip.answered(millis(310))).hasValue(millis(110));
        assertThat(roundTrip.answered(millis(311))).isEmpty();
        roundTrip.sent(Duration.ofMillis(400));
        assertThat(roundTrip.answered(millis(401))).hasValue(millis(1));
    }

    @Test
    void delayedAnswersGiveNoMeasurement() {
        roundTrip.sent(Duration.ofMillis(100));
        roundTrip.spoiled();
        roundTrip.sent(Duration.ofMillis(200));
        assertThat(roundTrip.answered(millis(201))).isEmpty();
        assertThat(roundTrip.answered(millis(202))).hasValue(millis(2));
    }

    private static long millis(int count) {
        return Duration.ofMillis(count).toNanos();
    }
}
