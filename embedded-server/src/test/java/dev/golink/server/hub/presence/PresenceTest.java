package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests the presence of a phone after its last message: online, late, stale or offline. */
class PresenceTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aConnectedPhoneIsOnlineAndReceivesOpenFirst() {
        RecordingTransport line = fixture.connect("lab-7");

        assertThat(line.sent).first().isEqualTo(new ServerMessage.Open());
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void aSilentPhoneBecomesLateThenStaleThenOffline() {
        RecordingTransport line = fixture.connectPunctual("lab-7");

        fixture.pass(Duration.ofMillis(7_499));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(1));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        fixture.pass(Duration.ofSeconds(5));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.STALE);
        fixture.pass(Duration.ofMillis(17_499));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.STALE);
        fixture.pass(Duration.ofMillis(1));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void anOfflinePhoneStaysListedWithTimeAndReason() {
        fixture.connectPunctual("lab-7");

        fixture.pass(Duration.ofSeconds(30));

        assertThat(fixture.phone("lab-7").link().departure())
                .isEqualTo(new Departure(Departure.Reason.HEARTBEAT_LOST, fixture.time.at(Duration.ofSeconds(30)),
                        Departure.Code.OTHER, "", ""));
        assertThat(fixture.counts().offline()).isOne();
        assertThat(fixture.counts().online()).isZero();
    }

    @Test
    void aHeartbeatMakesAStalePhoneOnlineUntilItIsLateAgain() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(20));

        fixture.beats(line);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(7_500));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void framesKeepAPhoneOnline() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(6));

        line.frameComes();
        fixture.pass(Duration.ofSeconds(7));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void aStalePhoneThatSendsAFrameIsOnlineAtTheNextCheck() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.start("lab-7");
        fixture.pass(Duration.ofMillis(12_500));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.STALE);

        line.frameComes();
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(7_250));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aPongDoesNotChangeThePresence() {
        RecordingTransport line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(8));

        fixture.hub.roundTrip(line, Duration.ofMillis(12));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        assertThat(fixture.phone("lab-7").link().roundTrip()).isEqualTo(Duration.ofMillis(12));
    }

    @Test
    void thePresenceUsesThePhonesOwnInterval() {
        RecordingTransport line = fixture.connect("slow");
        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(60)));

        fixture.pass(Duration.ofSeconds(89));
        assertThat(fixture.phone("slow").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.phone("slow").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aShorterIntervalAppliesFromTheHello() {
        RecordingTransport line = fixture.connect("quick");
        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(1)));

        fixture.pass(Duration.ofMillis(1_500));

        assertThat(fixture.phone("quick").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void countsFollowEveryPresence() {
        fixture.connectPunctual("a");
        fixture.pass(Duration.ofSeconds(6));
        fixture.connectPunctual("b");
        fixture.pass(Duration.ofSeconds(7));
        fixture.connectPunctual("c");

        assertThat(fixture.counts().online()).isEqualTo(3);
        assertThat(fixture.counts().stale()).isOne();
        assertThat(fixture.counts().late()).isZero();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.counts().late()).isOne();
    }

    @Test
    void theOfflinePhoneSeenLeastRecentlyIsForgottenFirst() {
        HubFixture small = new HubFixture(2);
        for (String id : new String[]{"a", "b", "c"}) {
            small.hub.phoneGone(small.connect(id), ConnectionEnd.CLOSED_BY_PHONE);
        }

        assertThat(small.knows("a")).isFalse();
        assertThat(small.knows("b")).isTrue();
        assertThat(small.knows("c")).isTrue();
        assertThat(small.counts().offline()).isEqualTo(2);
    }
}
