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

    @ParameterizedTest(name = "{0}: looked at again after {1}")
    @CsvSource({"ONLINE, 1500", "LATE, 2500", "STALE, 6000"})
    void aPhoneIsLookedAtWhenItsPresenceCouldChange(Presence presence, long age) {
        assertThat(Heartbeat.nextBoundary(presence, 1000)).isEqualTo(age);
    }
}
