package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests that the presence of a phone without a named interval is computed from its observed intervals. */
class ObservedIntervalsTest {
    private final HubFixture fixture = new HubFixture();

    @ParameterizedTest
    @CsvSource({"5, 7500, 12500, 30000", "30, 45000, 75000, 180000", "60, 90000, 150000, 360000"})
    void aPhoneThatStopsIsLateAndStaleAndLostByItsOwnHabit(int seconds, long late, long stale, long lost) {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(seconds), 10);

        assertThat(presenceAfter(Duration.ofMillis(late - 1))).isEqualTo(Presence.ONLINE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(stale - late - 1))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.STALE);
        assertThat(presenceAfter(Duration.ofMillis(lost - stale - 1))).isEqualTo(Presence.STALE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.OFFLINE);
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void threeGapsAreEnoughForAnObservedInterval() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 3);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void untilThreeGapsAreKnownAPhoneIsLostOnlyAfter75SecondsAndNothingIsHeldAgainstItBefore(int beats) {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), beats);

        assertThat(source("p")).isEqualTo(IntervalSource.ASSUMED);
        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofMillis(74_999))).isEqualTo(Presence.ONLINE);
        assertThat(missed("p")).isZero();
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.OFFLINE);
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void aBurstOfHeartbeatsCountsAsOne() {
        RecordingTransport line = fixture.connect("p");
        for (int round = 0; round < 6; round++) {
            fixture.pass(Duration.ofSeconds(30));
            for (int i = 0; i < 8; i++) {
                fixture.beats(line);
            }
        }

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofSeconds(44))).isEqualTo(Presence.ONLINE);
    }

    @Test
    void otherMessagesDoNotChangeTheObservedInterval() {
        RecordingTransport line = fixture.connect("p");
        for (int second = 1; second <= 300; second++) {
            fixture.pass(Duration.ofSeconds(1));
            line.frameComes();
            fixture.hub.phoneSaid(line, new PhoneMessage.Unknown("where_am_i"));
            if (second % 30 == 0) {
                fixture.hub.phoneSaid(line, new PhoneMessage.Ping());
            }
        }

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofMillis(74_999))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.STALE);
    }

    @Test
    void aPhoneWithoutHeartbeatsIsOnlineWhileItSendsOtherMessages() {
        RecordingTransport line = fixture.connect("p");
        for (int minute = 0; minute < 60; minute++) {
            fixture.pass(Duration.ofMinutes(1));
            fixture.hub.phoneSaid(line, new PhoneMessage.Unknown("where_am_i"));
        }

        assertThat(source("p")).isEqualTo(IntervalSource.ASSUMED);
        assertThat(fixture.phone("p").presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void theObservedIntervalIsNeverShorterThanTheDefault() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(1), 60);

        assertThat(interval("p")).isEqualTo(HubFixture.INTERVAL);
        assertThat(presenceAfter(Duration.ofMillis(7_499))).isEqualTo(Presence.ONLINE);
    }

    @Test
    void fiveShorterGapsReplaceALongerObservedInterval() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(30), 4);
        beat(line, Duration.ofSeconds(5), 4);
        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));

        beat(line, Duration.ofSeconds(5), 1);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @Test
    void aPhoneThatSwitchesToALongerIntervalIsClosedAtMostOnce() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 10);
        fixture.pass(Duration.ofMillis(30_250));
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);

        RecordingTransport again = fixture.connect("p");
        beat(again, Duration.ofMillis(30_250), 1);
        assertThat(interval("p")).isEqualTo(Duration.ofMillis(30_500));
        beat(again, Duration.ofMillis(30_250), 100);

        assertThat(again.closed).isEmpty();
        assertThat(missed("p")).as("in its first gap alone").isEqualTo(5);
    }

    @Test
    void aReconnectedPhoneUsesItsEarlierObservedInterval() {
        RecordingTransport first = fixture.connect("p");
        beat(first, Duration.ofSeconds(5), 3);
        fixture.hub.phoneGone(first, ConnectionEnd.CONNECTION_LOST);
        fixture.pass(Duration.ofMinutes(10));

        RecordingTransport second = fixture.connect("p");

        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
        fixture.pass(Duration.ofMillis(62_499));
        assertThat(second.closed).as("not before 75 s, for it may have another habit by now").isEmpty();
        fixture.pass(Duration.ofMillis(1));
        assertThat(second.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void theTimeWhileAPhoneWasDisconnectedIsNoGap() {
        RecordingTransport first = fixture.connect("p");
        beat(first, Duration.ofSeconds(5), 5);
        fixture.hub.phoneGone(first, ConnectionEnd.CONNECTION_LOST);
        fixture.pass(Duration.ofSeconds(50));

        beat(fixture.connect("p"), Duration.ofSeconds(5), 1);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aReplacingConnectionKeepsTheObservedInterval() {
        beat(fixture.connect("p"), Duration.ofSeconds(30), 3);

        fixture.connect("p");

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
    }

    @Test
    void aForgottenPhoneHasNoObservedInterval() {
        HubFixture small = new HubFixture(0);
        RecordingTransport line = small.connect("p");
        for (int beats = 0; beats < 5; beats++) {
            small.pass(Duration.ofSeconds(5));
            small.beats(line);
        }
        small.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
        assertThat(small.knows("p")).isFalse();

        small.connect("p");

        assertThat(small.phone("p").link().intervalSource()).isEqualTo(IntervalSource.ASSUMED);
    }

    @Test
    void aPauseOfTheServerItselfIsNoGap() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 5);
        fixture.pass(Duration.ofSeconds(3));

        fixture.time.pass(Duration.ofSeconds(40));
        fixture.hub.resumeAfter(Duration.ofSeconds(40));
        fixture.pass(Duration.ofSeconds(2));
        fixture.beats(line);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @Test
    void theIntervalThatAPhoneReportsOverridesTheObservedInterval() {
        RecordingTransport line = fixture.connect("p");
        beat(line, Duration.ofSeconds(30), 5);

        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(2)));
        assertThat(source("p")).isEqualTo(IntervalSource.TOLD);
        fixture.pass(Duration.ofMillis(3_000));
        assertThat(fixture.phone("p").presence()).isEqualTo(Presence.LATE);
        beat(line, Duration.ofSeconds(10), 5);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(2));
        assertThat(source("p")).isEqualTo(IntervalSource.TOLD);
    }

    @Test
    void aPhoneWithoutAReportedIntervalUsesTheObservedInterval() {
        RecordingTransport line = fixture.connectModern("p");
        beat(line, Duration.ofSeconds(30), 3);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
    }

    private void beat(RecordingTransport line, Duration interval, int times) {
        for (int i = 0; i < times; i++) {
            fixture.pass(interval);
            fixture.beats(line);
        }
    }

    private Presence presenceAfter(Duration silence) {
        fixture.pass(silence);
        return fixture.phone("p").presence();
    }

    private Duration interval(String id) {
        return fixture.phone(id).link().interval();
    }

    private IntervalSource source(String id) {
        return fixture.phone(id).link().intervalSource();
    }

    private int missed(String id) {
        return fixture.phone(id).link().health().missedInAll();
    }
}
