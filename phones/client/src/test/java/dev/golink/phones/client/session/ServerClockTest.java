package dev.golink.phones.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final long MILLI = 1_000_000;

    private final ServerClock clock = new ServerClock();

    @Test
    void withoutAnAnswerTheAgeIsNotKnown() {
        assertThat(clock.age(1_000, Duration.ZERO)).isEmpty();
    }

    @Test
    void theServersTimeIsThatOfTheMiddleOfTheRoundTrip() {
        clock.heard(1_000_000, 200 * MILLI, 5_000 * MILLI);
        assertThat(clock.age(1_000_000, Duration.ofMillis(5_000))).hasValue(100);
    }

    @Test
    void theAnswerWithTheShortestRoundTripCounts() {
        clock.heard(1_000_000, 20 * MILLI, 5_000 * MILLI);
        clock.heard(1_009_000, 4_000 * MILLI, 10_000 * MILLI);
        assertThat(clock.age(1_000_000, Duration.ofMillis(5_000))).hasValue(10);
        clock.heard(1_010_000, 2 * MILLI, 15_000 * MILLI);
        assertThat(clock.age(1_010_000, Duration.ofMillis(15_000))).hasValue(1);
    }

    @Test
    void afterEightAnswersAnAnswerIsForgottenSoThatASetClockIsNoticed() {
        clock.heard(1_000_000, 2 * MILLI, 0);
        for (int answer = 1; answer <= 7; answer++) {
            clock.heard(9_000_000, 20 * MILLI, 0);
            assertThat(clock.age(1_000_000, Duration.ZERO)).as("after %d more answers", answer).hasValue(1);
        }
        clock.heard(9_000_000, 20 * MILLI, 0);
        assertThat(clock.age(9_000_000, Duration.ZERO)).hasValue(10);
    }
}
