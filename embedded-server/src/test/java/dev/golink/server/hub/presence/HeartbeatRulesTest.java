package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.phone.IntervalSource;

/** Tests which rules follow from observed intervals, and what the rules cost. */
class HeartbeatRulesTest {
    @Test
    void aLongDefaultIntervalIsTheMinimumForObservedIntervals() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(120));
        ObservedIntervals observed = rules.newObservedIntervals();
        assertThat(rules.of(observed)).isEqualTo(
                new Heartbeat(Duration.ofSeconds(120), IntervalSource.ASSUMED, Duration.ofSeconds(300)));

        for (int minutes = 1; minutes <= 5; minutes++) {
            observed.beat(Duration.ofMinutes(minutes).toNanos());
        }

        assertThat(rules.of(observed)).isEqualTo(Heartbeat.of(Duration.ofSeconds(120), IntervalSource.HABIT));
    }

    @ParameterizedTest
    @CsvSource({"5000, 5200, 5000", "5000, 5300, 5500", "5000, 30200, 30000", "100, 240, 240", "100, 243, 240",
        "100, 60100, 60000"})
    void gapsAreRoundedToATenthOfTheDefaultOrHalfASecond(int usual, int gap, int interval) {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofMillis(usual));
        ObservedIntervals observed = rules.newObservedIntervals();

        for (int beats = 1; beats <= 3; beats++) {
            observed.beat(Duration.ofMillis((long) gap * beats).toNanos());
        }

        assertThat(rules.of(observed).interval()).isEqualTo(Duration.ofMillis(interval));
    }

    @Test
    void phonesWithTheSameObservedIntervalShareOneHeartbeatRule() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(5));
        ObservedIntervals one = rules.newObservedIntervals();
        ObservedIntervals other = rules.newObservedIntervals();

        for (int beats = 1; beats <= 3; beats++) {
            one.beat(Duration.ofSeconds(30L * beats).toNanos());
            other.beat(Duration.ofSeconds(30L * beats).plusMillis(10).toNanos());
        }

        assertThat(rules.of(one)).isSameAs(rules.of(other));
    }

    @Test
    void aHeartbeatThatChangesTheObservedIntervalAllocatesNothing() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(5));
        ObservedIntervals observed = rules.newObservedIntervals();
        long[] now = {0};
        Runnable beats = () -> {
            for (int i = 0; i < 100_000; i++) {
                now[0] += (5 + i % 7) * 1_000_000_000L;
                observed.beat(now[0]);
                rules.of(observed);
            }
        };
        beats.run();

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        beats.run();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes for 100,000 beats").isLessThan(100_000);
    }
}
