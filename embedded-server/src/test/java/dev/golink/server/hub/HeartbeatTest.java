package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.Presence;

class HeartbeatTest {
    @ParameterizedTest(name = "silent for {0} of an interval of 1000: {1}")
    @CsvSource({"0, ONLINE", "1499, ONLINE", "1500, LATE", "2499, LATE", "2500, STALE", "5999, STALE"})
    void silenceBecomesPresence(long age, Presence presence) {
        assertThat(Heartbeat.presence(age, 1000)).isEqualTo(presence);
    }

    @ParameterizedTest(name = "silent for {0} of an interval of 1000: lost {1}")
    @CsvSource({"5999, false", "6000, true"})
    void sixIntervalsOfSilenceAreALostConnection(long age, boolean lost) {
        assertThat(Heartbeat.isLost(age, 1000)).isEqualTo(lost);
    }

    @ParameterizedTest(name = "silent for {0} of an interval of 1000: {1} beats missed")
    @CsvSource({"0, 0", "1499, 0", "1500, 1", "2499, 1", "2500, 2", "3500, 3", "5999, 5"})
    void aBeatIsMissedHalfAnIntervalAfterItWasDue(long age, int missed) {
        assertThat(Heartbeat.missedBeats(age, 1000)).isEqualTo(missed);
    }

    @ParameterizedTest(name = "{0} beats missed: looked at again after {1}")
    @CsvSource({"0, 1500", "1, 2500", "2, 3500", "4, 5500", "5, 6000"})
    void aPhoneIsLookedAtWhenItCouldHaveMissedAnotherBeatOrBeLost(int missed, long age) {
        assertThat(Heartbeat.nextBoundary(missed, 1000)).isEqualTo(age);
    }
}
