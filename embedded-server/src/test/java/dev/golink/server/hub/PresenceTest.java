package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

class PresenceTest {
    private static final List<OperatorId> TWO = List.of(new OperatorId("anna"), new OperatorId("bert"));

    private final HubFixture fixture = new HubFixture();

    @Test
    void aPhoneThatConnectsIsOnlineAndGreetedFirst() {
        RecordingLine line = fixture.connect("lab-7");

        assertThat(line.sent).first().isEqualTo(new ServerMessage.Open());
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void aSilentPhoneBecomesLateThenStaleThenOfflineAtTheTimesTheProtocolSays() {
        RecordingLine line = fixture.connectPunctual("lab-7");

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
    void anOfflinePhoneStaysListedWithWhenAndWhy() {
        fixture.connectPunctual("lab-7");

        fixture.pass(Duration.ofSeconds(30));

        assertThat(fixture.phone("lab-7").link().departure())
                .isEqualTo(new Departure(Departure.Reason.HEARTBEAT_LOST, fixture.time.at(Duration.ofSeconds(30)),
                        Departure.Code.OTHER, "", ""));
        assertThat(fixture.counts().offline()).isOne();
        assertThat(fixture.counts().online()).isZero();
    }

    @Test
    void aStalePhoneThatSpeaksAgainIsOnlineAtOnceAndJudgedAnew() {
        RecordingLine line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(20));

        fixture.beats(line);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(7_500));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void framesAreWordsToo() {
        RecordingLine line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(6));

        line.frameComes();
        fixture.pass(Duration.ofSeconds(7));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void aStalePhoneWhoseFramesComeAgainIsOnlineAtTheNextLook() {
        RecordingLine line = fixture.connectPunctual("lab-7");
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
    void whoWatchesAPhoneStillDoesWhenItComesBack() {
        fixture.hub.watched(new PhoneId("lab-7"), new ScreenAudience(TWO, null, true));
        RecordingLine line = fixture.connect("lab-7");
        assertThat(fixture.phone("lab-7").watchers()).isEqualTo(TWO);

        fixture.hub.phoneGone(line, Ending.CONNECTION_LOST);
        fixture.connect("lab-7");
        assertThat(fixture.phone("lab-7").watchers()).isEqualTo(TWO);

        fixture.hub.watched(new PhoneId("lab-7"), ScreenAudience.NOBODY);
        assertThat(fixture.phone("lab-7").watchers()).isEmpty();
    }

    @Test
    void whoWatchesAPhoneThatIsNotHereIsToldAndMakesItNoMoreRecentlySeen() {
        HubFixture small = new HubFixture(2);
        for (String id : new String[]{"a", "b"}) {
            small.hub.phoneGone(small.connect(id), Ending.CLOSED_BY_PHONE);
        }

        small.hub.watched(new PhoneId("a"), new ScreenAudience(TWO, null, true));
        assertThat(small.phone("a").watchers()).isEqualTo(TWO);
        small.hub.phoneGone(small.connect("c"), Ending.CLOSED_BY_PHONE);

        assertThat(small.knows("a")).isFalse();
    }

    @Test
    void pongsProveOnlyThatTheSocketLives() {
        RecordingLine line = fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(8));

        fixture.hub.roundTrip(line, Duration.ofMillis(12));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        assertThat(fixture.phone("lab-7").link().roundTrip()).isEqualTo(Duration.ofMillis(12));
    }

    @Test
    void aPhoneIsJudgedByItsOwnInterval() {
        RecordingLine line = fixture.connect("slow");
        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(60)));

        fixture.pass(Duration.ofSeconds(89));
        assertThat(fixture.phone("slow").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.phone("slow").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aShorterIntervalCountsFromTheHelloOn() {
        RecordingLine line = fixture.connect("quick");
        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(1)));

        fixture.pass(Duration.ofMillis(1_500));

        assertThat(fixture.phone("quick").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aPauseOfTheServerItselfGivesEveryPhoneOneIntervalOfGrace() {
        RecordingLine silent = fixture.connectPunctual("silent");
        RecordingLine live = fixture.connectPunctual("live");
        fixture.pass(Duration.ofSeconds(4));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofMillis(4_900));
        fixture.beats(live);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(silent.closed).isEmpty();
        assertThat(live.closed).isEmpty();
        assertThat(fixture.phone("live").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.phone("silent").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void afterAPauseAPhoneThatWasAboutToBeLateHasAWholeIntervalToSpeak() {
        fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(7));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofMillis(4_750));
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aPauseMakesNoStalePhoneLookAlive() {
        fixture.connectPunctual("stale");
        fixture.pass(Duration.ofSeconds(13));

        fixture.time.pass(Duration.ofSeconds(60));
        fixture.hub.resumeAfter(Duration.ofSeconds(60));
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.phone("stale").presence()).isEqualTo(Presence.STALE);
    }

    @Test
    void aNewConnectionOfTheSameIdReplacesTheFirstAndTheCountStays() {
        RecordingLine first = fixture.connect("lab-7");

        RecordingLine second = fixture.connect("lab-7");

        assertThat(first.closed).containsExactly(CloseCode.REPLACED);
        assertThat(second.closed).isEmpty();
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void theLateCloseOfAReplacedConnectionNeverRemovesTheSecond() {
        RecordingLine first = fixture.connect("lab-7");
        fixture.connect("lab-7");

        fixture.hub.phoneGone(first, Ending.CLOSED_BY_PHONE);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void wordsOfAReplacedConnectionCountForNothing() {
        RecordingLine first = fixture.connectPunctual("lab-7");
        fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(8));

        fixture.beats(first);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        assertThat(first.lastSent()).isEqualTo(new ServerMessage.Open());
    }

    @Test
    void theSecondCloseOfAConnectionChangesNothing() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneGone(line, Ending.CLOSED_BY_PHONE);

        fixture.hub.phoneGone(line, Ending.CONNECTION_LOST);

        assertThat(fixture.phone("lab-7").link().departure()).extracting(Departure::reason)
                .isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        assertThat(fixture.counts().offline()).isOne();
    }

    @Test
    void aPhoneThatComesBackIsNoLongerCountedOffline() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneGone(line, Ending.CONNECTION_LOST);

        fixture.connect("lab-7");

        assertThat(fixture.counts().online()).isOne();
        assertThat(fixture.counts().offline()).isZero();
        assertThat(fixture.phone("lab-7").link().departure()).isNull();
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
            small.hub.phoneGone(small.connect(id), Ending.CLOSED_BY_PHONE);
        }

        assertThat(small.knows("a")).isFalse();
        assertThat(small.knows("b")).isTrue();
        assertThat(small.knows("c")).isTrue();
        assertThat(small.counts().offline()).isEqualTo(2);
    }

    @Test
    void everyHeartIsAnsweredAndEveryPingPonged() {
        RecordingLine line = fixture.connect("lab-7");

        fixture.beats(line);
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Heart());
        fixture.hub.phoneSaid(line, new PhoneMessage.Ping());
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Pong());
    }

    @Test
    void aBurstOfHeartsIsPingedOnceWhileThePongIsOnItsWay() {
        RecordingLine line = fixture.connect("lab-7");

        fixture.beats(line);
        fixture.beats(line);

        assertThat(line.pings).isOne();
    }

    @Test
    void theRoundTripIsMeasuredWithTheFirstHeartAndThenNowAndThen() {
        RecordingLine line = fixture.connect("lab-7");

        fixture.beats(line);
        fixture.hub.roundTrip(line, Duration.ofMillis(8));
        fixture.beats(line);
        assertThat(line.pings).isOne();
        fixture.pass(Duration.ofSeconds(15));
        fixture.beats(line);
        assertThat(line.pings).isEqualTo(2);
    }

    @Test
    void aPeerThatKeepsSendingNonsenseIsClosedAfterTwentyInAMinute() {
        RecordingLine line = fixture.connect("lab-7");

        for (int i = 0; i < 19; i++) {
            fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));
        }
        assertThat(line.closed).isEmpty();
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Complaint("not JSON"));
        fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));

        assertThat(line.closed).containsExactly(CloseCode.NOT_TEXT);
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(fixture.phone("lab-7").link().departure()).extracting(Departure::reason)
                .isEqualTo(Departure.Reason.RULE_BROKEN);
    }

    @Test
    void nonsenseNowAndThenIsForgiven() {
        RecordingLine line = fixture.connect("lab-7");

        for (int i = 0; i < 40; i++) {
            fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));
            fixture.pass(Duration.ofSeconds(4));
        }

        assertThat(line.closed).isEmpty();
    }
}
