package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;

/**
 * Tests the quality of a phone's connection: missed heartbeats, reconnections, and the end of the previous connection.
 */
class LinkHealthTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aPunctualPhoneMissesNothingAndEachHeartbeatIsOneChange() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        int changes = fixture.changes.size();

        for (int beat = 0; beat < 10; beat++) {
            fixture.pass(HubFixture.INTERVAL);
            fixture.beats(line);
        }

        assertThat(health()).isEqualTo(LinkHealth.FLAWLESS);
        assertThat(fixture.changes).hasSize(changes + 10);
    }

    @Test
    void eachMissedHeartbeatOfASilentPhoneIsOneChange() {
        fixture.connectPunctual("lab-7");
        int changes = fixture.changes.size();

        fixture.pass(Duration.ofMillis(7_250));
        assertThat(health().missedBeats()).isZero();
        fixture.pass(Duration.ofMillis(250));
        assertThat(health().missedBeats()).isOne();
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        fixture.pass(Duration.ofSeconds(15));

        assertThat(health().missedBeats()).isEqualTo(4);
        assertThat(fixture.changes).hasSize(changes + 4);
    }

    @Test
    void missedHeartbeatsAddUpUntilTheConnectionEnds() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(14));
        fixture.beats(line);
        assertThat(health()).isEqualTo(new LinkHealth(0, 0, 2, null, List.of()));

        fixture.pass(Duration.ofSeconds(30));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(health()).isEqualTo(new LinkHealth(0, 5, 7, null, List.of()));
        fixture.connectPunctual("lab-7");
        assertThat(health().missedInAll()).isZero();
    }

    @Test
    void missedHeartbeatsUseThePhonesOwnInterval() {
        RecordingTransport line = fixture.connect("slow");
        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(60)));

        fixture.pass(Duration.ofSeconds(89));
        assertThat(fixture.phone("slow").link().health().missedBeats()).isZero();
        fixture.pass(Duration.ofSeconds(61));

        assertThat(fixture.phone("slow").link().health().missedBeats()).isEqualTo(2);
    }

    @Test
    void aPauseOfTheServerIsNoMissedHeartbeat() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(4));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofMillis(4_750));
        fixture.beats(line);

        assertThat(health()).isEqualTo(LinkHealth.FLAWLESS);
    }

    @Test
    void reconnectsAreCountedForTenMinutes() {
        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.CONNECTION_LOST);
        assertThat(health().flaps()).isZero();

        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.CONNECTION_LOST);
        fixture.pass(Duration.ofMinutes(5));
        RecordingTransport line = fixture.connect("lab-7");
        assertThat(health().flaps()).isEqualTo(2);

        beatsFor(line, Duration.ofMinutes(5));
        assertThat(health().flaps()).isOne();
        beatsFor(line, Duration.ofMinutes(5));
        assertThat(health().flaps()).isZero();
    }

    @Test
    void anOfflinePhoneKeepsItsReconnectCountUntilItReturns() {
        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.CONNECTION_LOST);
        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.CONNECTION_LOST);

        fixture.pass(Duration.ofHours(1));
        assertThat(health().flaps()).isOne();
        fixture.connect("lab-7");

        assertThat(health().flaps()).isOne();
    }

    @Test
    void theNewConnectionRemembersThatItReplacedThePreviousOne() {
        fixture.connect("lab-7");
        fixture.pass(Duration.ofSeconds(3));

        RecordingTransport second = fixture.connect("lab-7");

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        assertThat(health()).isEqualTo(new LinkHealth(1, 0, 0,
                new Departure(Departure.Reason.REPLACED, fixture.time.at(Duration.ofSeconds(3)), Departure.Code.OTHER,
                        "", ""),
                List.of()));
        fixture.beats(second);
        assertThat(health().previous()).isNotNull();
    }

    @Test
    void aReconnectedPhoneShowsWhyItsPreviousConnectionEnded() {
        RecordingTransport first = fixture.connect("lab-7");
        fixture.hub.phoneGone(first, ConnectionEnd.of(CloseCode.TOO_FAST));

        fixture.connect("lab-7");

        assertThat(health().previous()).isEqualTo(new Departure(Departure.Reason.RULE_BROKEN,
                fixture.time.at(Duration.ZERO), Departure.Code.TOO_FAST, CloseCode.TOO_FAST.reason(), ""));
    }

    @Test
    void aForgottenPhoneStartsWithoutHistory() {
        HubFixture small = new HubFixture(1);
        small.hub.phoneGone(small.connect("a"), ConnectionEnd.CONNECTION_LOST);
        small.hub.phoneGone(small.connect("a"), ConnectionEnd.CONNECTION_LOST);
        small.hub.phoneGone(small.connect("b"), ConnectionEnd.CONNECTION_LOST);
        assertThat(small.knows("a")).isFalse();

        small.connect("a");

        assertThat(small.phone("a").link().health()).isEqualTo(LinkHealth.FLAWLESS);
        assertThat(small.phone("b").link().health()).isEqualTo(LinkHealth.FLAWLESS);
    }

    @ParameterizedTest
    @CsvSource({"NOT_TEXT, NOT_TEXT", "RULE_BROKEN, PROTOCOL", "TOO_FAST, TOO_FAST", "TOO_BIG, TOO_BIG",
        "TRY_LATER, NOT_READING", "NOT_HANDLED, NOT_HANDLED"})
    void aPhoneThatWasClosedForALimitIsToldWithItsCodeAndWords(CloseCode limit, Departure.Code code) {
        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.of(limit));

        assertThat(fixture.phone("lab-7").link().departure()).isEqualTo(
                new Departure(Departure.Reason.RULE_BROKEN, fixture.time.at(Duration.ZERO), code, limit.reason(), ""));
    }

    @Test
    void tooManyInvalidTextsAreTheReasonOfTheDeparture() {
        RecordingTransport line = fixture.connect("lab-7");

        for (int i = 0; i < 20; i++) {
            fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));
        }

        assertThat(fixture.phone("lab-7").link().departure()).extracting(Departure::words)
                .isEqualTo(CloseCode.NOT_TEXT.reason());
    }

    @Test
    void theDepartureQuotesTheInvalidText() {
        RecordingTransport line = fixture.connect("lab-7");

        for (int i = 0; i < 20; i++) {
            fixture.hub.phoneSaid(line, MessageReader.ofPhone("\n"));
        }

        Departure departure = fixture.phone("lab-7").link().departure();
        assertThat(departure).extracting(Departure::quote, Departure::code).containsExactly("\"\\n\"",
                Departure.Code.NOT_TEXT);
        assertThat(line.reasons).singleElement().asString().endsWith("such as \"\\n\".").isEqualTo(departure.words());
    }

    private void beatsFor(RecordingTransport line, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(HubFixture.INTERVAL)) {
            fixture.pass(HubFixture.INTERVAL);
            fixture.beats(line);
        }
    }

    private LinkHealth health() {
        return fixture.phone("lab-7").link().health();
    }
}
