package dev.golink.phones.simulator.input;

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
    void aMuchOlderAnswerCountsLess() {
        clock.heard(1_000_000, 20 * MILLI, 0);
        Duration later = Duration.ofMinutes(20);
        clock.heard(2_200_500, 100 * MILLI, later.toNanos());
        assertThat(clock.age(2_200_500, later)).as("clocks drift").hasValue(50);
    }
}
