package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;

class HeartbeatTest {
    private static final Heartbeat HEARTBEAT = Heartbeat.of(Duration.ofNanos(1000), IntervalSource.TOLD);
    private static final Heartbeat UNHURRIED = new Heartbeat(Duration.ofNanos(1000), IntervalSource.HABIT,
            Duration.ofNanos(15_000));
    private static final Heartbeat ASSUMED = new Heartbeat(Duration.ofNanos(1000), IntervalSource.ASSUMED,
            Duration.ofNanos(2500));

    @ParameterizedTest(name = "silent for {0} of an interval of 1000: {1}")
    @CsvSource({"0, ONLINE", "1499, ONLINE", "1500, LATE", "2499, LATE", "2500, STALE", "5999, STALE"})
    void silenceBecomesPresence(long age, Presence presence) {
        assertThat(HEARTBEAT.presence(age)).isEqualTo(presence);
    }

    @ParameterizedTest(name = "silent for {0} of an interval of 1000: lost {1}")
    @CsvSource({"5999, false", "6000, true"})
    void sixIntervalsOfSilenceAreALostConnection(long age, boolean lost) {
        assertThat(HEARTBEAT.isLost(age)).isEqualTo(lost);
    }

    @ParameterizedTest(name = "silent for {0} of an interval of 1000: {1} beats missed")
    @CsvSource({"0, 0", "1499, 0", "1500, 1", "2499, 1", "2500, 2", "3500, 3", "5999, 5"})
    void aBeatIsMissedHalfAnIntervalAfterItWasDue(long age, int missed) {
        assertThat(HEARTBEAT.missedBeats(age)).isEqualTo(missed);
    }

    @ParameterizedTest(name = "{0} beats missed: looked at again after {1}")
    @CsvSource({"0, 1500", "1, 2500", "2, 3500", "4, 5500", "5, 6000"})
    void aPhoneIsLookedAtWhenItCouldHaveMissedAnotherBeatOrBeLost(int missed, long age) {
        assertThat(HEARTBEAT.nextBoundary(missed)).isEqualTo(age);
    }

    @Test
    void aPhoneWithALongSilenceLimitMissesAtMostFiveHeartbeats() {
        assertThat(UNHURRIED.missedBeats(14_999)).isEqualTo(5);
        assertThat(UNHURRIED.nextBoundary(5)).isEqualTo(15_000);
        assertThat(UNHURRIED.isLost(14_999)).isFalse();
    }

    @Test
    void aPhoneWhoseIntervalIsAssumedIsOnlineUntilItIsLost() {
        assertThat(ASSUMED.presence(2499)).isEqualTo(Presence.ONLINE);
        assertThat(ASSUMED.missedBeats(2499)).isZero();
        assertThat(ASSUMED.nextBoundary(0)).isEqualTo(2500);
        assertThat(ASSUMED.isLost(2500)).isTrue();
    }
}
