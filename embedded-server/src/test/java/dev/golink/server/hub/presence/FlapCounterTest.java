package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class FlapCounterTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @Test
    void aReconnectCountsInItsMinuteAndTheNineAfterIt() {
        FlapCounter flapCounter = new FlapCounter(0);
        flapCounter.add(MINUTE - 1);

        assertThat(flapCounter.count(10 * MINUTE - 1)).isOne();
        assertThat(flapCounter.count(10 * MINUTE)).isZero();
    }

    @Test
    void reconnectsAddUpAndExpireOneByOne() {
        FlapCounter flapCounter = new FlapCounter(0);
        for (int minute = 0; minute < 15; minute++) {
            flapCounter.add(minute * MINUTE);
        }

        assertThat(flapCounter.count(14 * MINUTE)).isEqualTo(10);
        assertThat(flapCounter.count(20 * MINUTE)).isEqualTo(4);
        assertThat(flapCounter.count(1_000 * MINUTE)).isZero();
    }

    @Test
    void aClockThatStartsBelowZeroWorks() {
        FlapCounter flapCounter = new FlapCounter(-3 * MINUTE);
        flapCounter.add(-3 * MINUTE);
        flapCounter.add(0);

        assertThat(flapCounter.count(0)).isEqualTo(2);
        assertThat(flapCounter.count(7 * MINUTE)).isOne();
    }
}
