package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingLine;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

class SharingTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aStartGoesOutWithWhoAsksAndWhatIsWished() {
        RecordingLine line = fixture.connectModern("lab-7");

        fixture.start("lab-7");

        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(line),
                new Command.StartSharing(ScreenWish.DEFAULT)));
    }

    @Test
    void theStateTurnsLiveWhenThePhoneSaysSoAndNotBefore() {
        RecordingLine line = fixture.connectModern("lab-7");

        CompletableFuture<Outcome> outcome = fixture.start("lab-7");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.ASKING);
        assertThat(outcome).isNotDone();
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        assertThat(fixture.counts().sharing()).isOne();
        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void aRefusalIsToldInThePhonesOwnWords() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.DENIED, HubFixture.lastCommand(line), "not now");

        assertThat(outcome).isCompletedWithValue(new Outcome.Refused("not now"));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.DENIED);
        assertThat(fixture.phone("lab-7").sharingMessage()).isEqualTo("not now");
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aPhoneThatCannotShareIsARefusalToo() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.FAILED, null, "no screen");

        assertThat(outcome).isCompletedWithValue(new Outcome.Refused("no screen"));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.FAILED);
    }

    @Test
    void aPhoneThatSaysNothingTimesOutAfterTenSeconds() {
        fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.pass(Duration.ofMillis(9_750));
        assertThat(outcome).isNotDone();
        fixture.pass(Duration.ofMillis(250));

        assertThat(outcome).isCompletedWithValue(new Outcome.TimedOut(Duration.ofSeconds(10)));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aUserThatIsBeingAskedHasAMinute() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");

        for (int i = 0; i < 59; i++) {
            fixture.pass(Duration.ofSeconds(1));
            fixture.beats(line);
        }
        assertThat(outcome).isNotDone();
        fixture.pass(Duration.ofSeconds(1));

        assertThat(outcome).isCompletedWithValue(new Outcome.TimedOut(Duration.ofSeconds(60)));
        assertThat(fixture.phone("lab-7").sharing()).as("its user is still being asked").isEqualTo(Sharing.ASKING);
    }

    @Test
    void aYesAfterTheTimeIsStillAYes() {
        RecordingLine line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.pass(Duration.ofSeconds(10));

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        assertThat(line.framesWelcome).isTrue();
    }

    @Test
    void aPhoneThatIsNotConnectedIsUnreachable() {
        assertThat(fixture.start("nobody")).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aPhoneThatGoesBeforeItAnsweredIsUnreachable() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneGone(line, Ending.CONNECTION_LOST);

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aPhoneThatIsReplacedBeforeItAnsweredIsUnreachable() {
        fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.connectModern("lab-7");

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void theEndOfTheServerLeavesNoCommandWaiting() {
        fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.close();

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aLegacyPhoneCanOnlyBeSentTo() {
        RecordingLine line = fixture.connect("old");

        assertThat(fixture.start("old")).isCompletedWithValue(new Outcome.Sent());
        assertThat(line.lastSent()).matches(HubFixture::opens);
        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.REQUESTED);
    }

    @Test
    void aLegacyPhoneIsLiveOnceItsFramesCome() {
        RecordingLine line = fixture.connect("old");
        fixture.start("old");

        line.frameComes();
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aLegacyPhoneThatWasToldToStopIsOffOnceItsFramesCease() {
        RecordingLine line = fixture.connect("old");
        fixture.start("old");
        line.frameComes();
        fixture.pass(Duration.ofMillis(250));

        assertThat(fixture.stop("old")).isCompletedWithValue(new Outcome.Sent());
        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofSeconds(3));

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aLegacyPhoneThatNeverSentAFrameIsOffWhenToldToStop() {
        fixture.connect("old");
        fixture.start("old");

        fixture.stop("old");

        assertThat(fixture.phone("old").sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aStopIsDoneWhenThePhoneSaysOff() {
        RecordingLine line = live("lab-7");

        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aStopWhileTheUserIsAskedRefusesTheStart() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> started = fixture.start("lab-7");
        CompletableFuture<Outcome> stopped = fixture.stop("lab-7");

        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(started).isCompletedWithValue(new Outcome.Refused(""));
        assertThat(stopped).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void aStartAfterAStopIsStillWantedWhenTheStopIsAnswered() {
        RecordingLine line = live("lab-7");
        fixture.stop("lab-7");
        String stop = HubFixture.lastCommand(line);
        CompletableFuture<Outcome> started = fixture.start("lab-7");

        fixture.reports(line, Sharing.OFF, stop, "");

        assertThat(started).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
        assertThat(line.framesWelcome).isTrue();
    }

    @Test
    void anAnswerToALaterCommandAlsoAnswersTheEarlierOne() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> first = fixture.start("lab-7");
        CompletableFuture<Outcome> second = fixture.start("lab-7");

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(first).isCompletedWithValue(new Outcome.Done());
        assertThat(second).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void anAnswerToACommandNobodyAwaitsAnswersNone() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.DENIED, "of-yesterday", "");

        assertThat(outcome).isNotDone();
    }

    @Test
    void aScreenThatNobodyAskedForIsNotTaken() {
        RecordingLine line = fixture.connectModern("lab-7");

        fixture.reports(line, Sharing.LIVE, null, "");

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.lastSent()).isInstanceOf(ServerMessage.Complaint.class);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aLiveScreenWithoutFramesForThreeSecondsIsStalledUntilOneComes() {
        RecordingLine line = live("lab-7");
        line.frameComes();

        fixture.pass(Duration.ofMillis(2_750));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofMillis(250));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);
        line.frameComes();
        fixture.pass(Duration.ofMillis(250));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aPhoneThatSaysLiveAndNeverSendsAFrameIsStalledToo() {
        live("lab-7");

        fixture.pass(Duration.ofSeconds(3));

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);
    }

    @Test
    void aHeartMakesUpForALostReport() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.LIVE, null));

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aHeartThatWasOnItsWayWhenTheScreenWasAskedForRefusesNothing() {
        RecordingLine line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.OFF, null));

        assertThat(outcome).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
    }

    @Test
    void aHeartThatSaysOffEndsWhatWasLive() {
        RecordingLine line = live("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.OFF, null));

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void theLastFrameDoesNotUndoWhatThePhoneSaid() {
        for (Sharing end : List.of(Sharing.OFF, Sharing.DENIED, Sharing.FAILED)) {
            RecordingLine line = live("lab-7");
            line.frameComes();
            fixture.pass(Duration.ofMillis(250));
            line.frameComes();

            fixture.reports(line, end, null, "");
            fixture.pass(Duration.ofSeconds(10));

            assertThat(fixture.phone("lab-7").sharing()).isEqualTo(end);
            assertThat(fixture.counts().sharing()).isZero();
        }
    }

    @Test
    void aPauseOfTheServerItselfCountsForNoAnswerAndNoFrame() {
        RecordingLine line = live("lab-7");
        line.frameComes();
        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        fixture.pass(Duration.ofSeconds(1));

        fixture.time.pass(Duration.ofSeconds(20));
        fixture.hub.resumeAfter(Duration.ofSeconds(20));
        fixture.hub.tick();

        assertThat(outcome).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofSeconds(9));
        assertThat(outcome).isCompletedWithValue(new Outcome.TimedOut(Duration.ofSeconds(10)));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);
    }

    private RecordingLine live(String id) {
        RecordingLine line = fixture.connectModern(id);
        fixture.start(id);
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        return line;
    }
}
