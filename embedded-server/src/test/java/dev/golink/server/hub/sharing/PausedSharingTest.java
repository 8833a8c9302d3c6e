package dev.golink.server.hub.sharing;

import static dev.golink.server.hub.sharing.PausingPhone.TICK;
import static dev.golink.server.hub.sharing.PausingPhone.TILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests the state of paused sharing, and how it continues or ends. */
class PausedSharingTest {
    private final PausingPhone phone = new PausingPhone();
    private final HubFixture fixture = phone.fixture;

    @Test
    void aPausedSharingStaysPausedWithoutLimit() {
        RecordingTransport line = phone.paused();

        for (int minute = 0; minute < 60; minute++) {
            phone.passWithBeats(line, Sharing.PAUSED, Duration.ofMinutes(1));
            assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
        }

        assertThat(fixture.counts().sharing()).isOne();
        assertThat(PausingPhone.stops(line)).isZero();
        assertThat(PausingPhone.pauses(line)).as("told once").isOne();
        assertThat(line.framesWelcome).isTrue();
    }

    @Test
    void aPhoneThatReportsPausedIsPausedAndItsLastPictureIsForgotten() {
        RecordingTransport line = phone.live(true);
        line.frameComes();

        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.pass(Duration.ofSeconds(10));

        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(line.forgotten).isOne();
    }

    @Test
    void aPhoneThatStopsSendingAfterAPauseIsNeverStalled() {
        RecordingTransport line = phone.live(true);
        phone.passWithFrames(line, Duration.ofSeconds(7));

        for (int i = 0; i < 40; i++) {
            fixture.pass(TICK);
            assertThat(phone.sharing()).isNotEqualTo(Sharing.STALLED);
        }

        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(line.forgotten).isOne();
        phone.passWithBeats(line, Sharing.LIVE, Duration.ofMinutes(1));
        assertThat(phone.sharing()).as("a heart that says live is no frame").isEqualTo(Sharing.PAUSED);
    }

    @Test
    void aStalledPhoneIsPausedOnlyWhenItReportsThat() {
        RecordingTransport line = phone.live(true);
        fixture.pass(Duration.ofSeconds(4));
        assertThat(phone.sharing()).isEqualTo(Sharing.STALLED);

        fixture.pass(Duration.ofSeconds(10));
        assertThat(PausingPhone.pauses(line)).isOne();
        assertThat(phone.sharing()).isEqualTo(Sharing.STALLED);
        phone.beats(line, Sharing.PAUSED);

        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
    }

    @Test
    void aPausedPhoneCanBeStopped() {
        RecordingTransport line = phone.paused();

        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(phone.sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aStartMakesAPausedPhoneLiveUntilTheNextPause() {
        RecordingTransport line = phone.paused();

        CompletableFuture<Outcome> outcome = fixture.start("lab-7");
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
        phone.passWithFrames(line, Duration.ofSeconds(5));
        assertThat(PausingPhone.pauses(line)).isOne();
        phone.passWithFrames(line, Duration.ofSeconds(2));
        assertThat(PausingPhone.pauses(line)).isEqualTo(2);
    }

    @Test
    void aPausedReportAnswersAStartAsDone() {
        RecordingTransport line = phone.connect(true);
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.PAUSED, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
    }

    @Test
    void anUnrequestedPausedReportGetsAnError() {
        RecordingTransport line = phone.connect(true);

        fixture.reports(line, Sharing.PAUSED, null, "");
        phone.beats(line, Sharing.PAUSED);

        assertThat(phone.sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.sent).anyMatch(ServerMessage.Complaint.class::isInstance);
    }

    @Test
    void aReturningWatcherResumesThePhoneAtOnce() {
        RecordingTransport line = phone.paused();

        phone.watched(TILE);

        assertThat(line.sent).endsWith(new ServerMessage.TuneScreen(TILE), new ServerMessage.ResumeScreen());
        assertThat(phone.sharing()).as("what the phone said last").isEqualTo(Sharing.PAUSED);
        line.frameComes();
        fixture.pass(TICK);
        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void resumingAPausedPhoneReplacesTheKeyFrameRequest() {
        RecordingTransport line = phone.paused();

        fixture.hub.needKeyFrame(PausingPhone.ID);
        assertThat(PausingPhone.keyFrames(line)).isZero();
        phone.watched(TILE);
        fixture.hub.needKeyFrame(PausingPhone.ID);

        assertThat(PausingPhone.resumes(line)).isOne();
        assertThat(PausingPhone.keyFrames(line)).isZero();
        phone.passWithFrames(line, Duration.ofSeconds(2));
        assertThat(PausingPhone.keyFrames(line)).as("a later need is told").isOne();
    }

    @Test
    void aPhoneThatSendsNothingAfterAResumeIsStalled() {
        RecordingTransport line = phone.live(true);
        phone.passWithFrames(line, Duration.ofSeconds(7));
        fixture.pass(Duration.ofSeconds(4));
        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);

        phone.watched(TILE);
        fixture.pass(Duration.ofMillis(2_750));
        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
        fixture.pass(TICK);

        assertThat(phone.sharing()).isEqualTo(Sharing.STALLED);
    }

    @Test
    void aPhoneThatStillReportsPausedGetsTheResumeAgain() {
        RecordingTransport line = phone.paused();
        phone.watched(TILE);

        phone.passWithBeats(line, Sharing.PAUSED, Duration.ofSeconds(11));

        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(PausingPhone.resumes(line)).isEqualTo(3);
    }

    @Test
    void aStillScreenIsPausedAndResumedLikeAnyOther() {
        RecordingTransport line = phone.live(true);
        line.frameComes();
        fixture.hub.phoneSaid(line, PausingPhone.still(Sharing.LIVE));
        fixture.pass(Duration.ofSeconds(7));
        assertThat(PausingPhone.pauses(line)).isOne();
        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.hub.phoneSaid(line, PausingPhone.still(Sharing.PAUSED));
        fixture.pass(Duration.ofSeconds(10));
        assertThat(phone.sharing()).isEqualTo(Sharing.PAUSED);

        phone.watched(TILE);
        line.frameComes();
        fixture.pass(TICK);

        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
    }
}
