package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class FlapsTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @Test
    void aReturnCountsForTheMinuteItFallsInAndTheNineAfter() {
        Flaps flaps = new Flaps(0);
        flaps.add(MINUTE - 1);

        assertThat(flaps.count(10 * MINUTE - 1)).isOne();
        assertThat(flaps.count(10 * MINUTE)).isZero();
    }

    @Test
    void returnsAddUpAndGoOneByOne() {
        Flaps flaps = new Flaps(0);
        for (int minute = 0; minute < 15; minute++) {
            flaps.add(minute * MINUTE);
        }

        assertThat(flaps.count(14 * MINUTE)).isEqualTo(10);
        assertThat(flaps.count(20 * MINUTE)).isEqualTo(4);
        assertThat(flaps.count(1_000 * MINUTE)).isZero();
    }

    @Test
    void aClockThatBeginsBelowZeroCountsAsWell() {
        Flaps flaps = new Flaps(-3 * MINUTE);
        flaps.add(-3 * MINUTE);
        flaps.add(0);

        assertThat(flaps.count(0)).isEqualTo(2);
        assertThat(flaps.count(7 * MINUTE)).isOne();
    }
}
