package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingLine;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** What becomes of a sharing that nobody watches. */
class PauseTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final ScreenTuning TILE = new ScreenTuning(360, 8, 500_000);
    private static final Duration TICK = Duration.ofMillis(250);

    private final HubFixture fixture = new HubFixture();

    @Test
    void aPhoneThatNobodyWatchesIsToldToPauseInTimeForItsFramesToEndWithinTenSeconds() {
        RecordingLine line = live(true);
        watched(TILE);
        watched(null);

        passWithFrames(line, Duration.ofMillis(5_750));
        assertThat(pauses(line)).isZero();
        passWithFrames(line, Duration.ofMillis(500));

        assertThat(pauses(line)).isOne();
        assertThat(stops(line)).isZero();
    }

    @Test
    void aPhoneThatNobodyEverWatchedIsToldToPauseToo() {
        RecordingLine line = live(true);

        passWithFrames(line, Duration.ofSeconds(7));

        assertThat(pauses(line)).isOne();
    }

    @Test
    void theGraceBeginsWithTheUsersYesHoweverLongThatTook() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, hello(true));
        fixture.start("lab-7");
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");
        fixture.pass(Duration.ofSeconds(30));
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        passWithFrames(line, Duration.ofMillis(5_500));
        assertThat(pauses(line)).isZero();
        passWithFrames(line, Duration.ofSeconds(1));

        assertThat(pauses(line)).isOne();
    }

    @Test
    void aPausedSharingGoesOnForAsLongAsNobodyEndsIt() {
        RecordingLine line = paused();

        for (int minute = 0; minute < 60; minute++) {
            passWithBeats(line, Sharing.PAUSED, Duration.ofMinutes(1));
            assertThat(sharing()).isEqualTo(Sharing.PAUSED);
        }

        assertThat(fixture.counts().sharing()).isOne();
        assertThat(stops(line)).isZero();
        assertThat(pauses(line)).as("told once").isOne();
        assertThat(line.framesWelcome).isTrue();
    }

    @Test
    void whoComesBackResumesThePhoneAtOnce() {
        RecordingLine line = paused();

        watched(TILE);

        assertThat(line.sent).endsWith(new ServerMessage.TuneScreen(TILE), new ServerMessage.ResumeScreen());
        assertThat(sharing()).as("what the phone said last").isEqualTo(Sharing.PAUSED);
        line.frameComes();
        fixture.pass(TICK);
        assertThat(sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aKeyFrameThatIsNeededOfAPausedPhoneComesWithItsResumingAndIsNotAskedForTwice() {
        RecordingLine line = paused();

        fixture.hub.needKeyFrame(PHONE);
        assertThat(keyFrames(line)).isZero();
        watched(TILE);
        fixture.hub.needKeyFrame(PHONE);

        assertThat(resumes(line)).isOne();
        assertThat(keyFrames(line)).isZero();
        passWithFrames(line, Duration.ofSeconds(2));
        assertThat(keyFrames(line)).as("a later need is told").isOne();
    }

    @Test
    void whoComesWithinTheGraceKeepsTheFramesComing() {
        RecordingLine line = live(true);
        watched(TILE);
        watched(null);
        passWithFrames(line, Duration.ofSeconds(5));

        watched(TILE);
        passWithFrames(line, Duration.ofSeconds(20));

        assertThat(pauses(line)).isZero();
        assertThat(resumes(line)).isZero();
    }

    @Test
    void aPhoneThatSaysItIsPausedIsShownSoAndItsLastPictureIsForgotten() {
        RecordingLine line = live(true);
        line.frameComes();

        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.pass(Duration.ofSeconds(10));

        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(line.forgotten).isOne();
    }

    @Test
    void aPhoneThatOnlyCeasesToSendAfterItWasToldIsPausedAndNeverStalled() {
        RecordingLine line = live(true);
        passWithFrames(line, Duration.ofSeconds(7));

        for (int i = 0; i < 40; i++) {
            fixture.pass(TICK);
            assertThat(sharing()).isNotEqualTo(Sharing.STALLED);
        }

        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(line.forgotten).isOne();
        passWithBeats(line, Sharing.LIVE, Duration.ofMinutes(1));
        assertThat(sharing()).as("a heart that says live is no frame").isEqualTo(Sharing.PAUSED);
    }

    @Test
    void aPhoneThatDoesNotGoOnAfterItWasToldToResumeIsStalled() {
        RecordingLine line = live(true);
        passWithFrames(line, Duration.ofSeconds(7));
        fixture.pass(Duration.ofSeconds(4));
        assertThat(sharing()).isEqualTo(Sharing.PAUSED);

        watched(TILE);
        fixture.pass(Duration.ofMillis(2_750));
        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
        fixture.pass(TICK);

        assertThat(sharing()).isEqualTo(Sharing.STALLED);
    }

    @Test
    void aPhoneThatWasStalledIsPausedOnlyOnceItSaysSo() {
        RecordingLine line = live(true);
        fixture.pass(Duration.ofSeconds(4));
        assertThat(sharing()).isEqualTo(Sharing.STALLED);

        fixture.pass(Duration.ofSeconds(10));
        assertThat(pauses(line)).isOne();
        assertThat(sharing()).isEqualTo(Sharing.STALLED);
        beats(line, Sharing.PAUSED);

        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
    }

    @Test
    void aPhoneThatGoesOnSendingIsShownLiveAndToldAgain() {
        RecordingLine line = live(true);

        passWithFrames(line, Duration.ofSeconds(22));

        assertThat(sharing()).isEqualTo(Sharing.LIVE);
        assertThat(pauses(line)).isEqualTo(4);
    }

    @Test
    void aPhoneThatSaysItIsStillPausedIsToldToResumeAgain() {
        RecordingLine line = paused();
        watched(TILE);

        passWithBeats(line, Sharing.PAUSED, Duration.ofSeconds(11));

        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
        assertThat(resumes(line)).isEqualTo(3);
    }

    @Test
    void aStillScreenIsPausedAndResumedLikeAnyOther() {
        RecordingLine line = live(true);
        line.frameComes();
        fixture.hub.phoneSaid(line, still(Sharing.LIVE));
        fixture.pass(Duration.ofSeconds(7));
        assertThat(pauses(line)).isOne();
        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.hub.phoneSaid(line, still(Sharing.PAUSED));
        fixture.pass(Duration.ofSeconds(10));
        assertThat(sharing()).isEqualTo(Sharing.PAUSED);

        watched(TILE);
        line.frameComes();
        fixture.pass(TICK);

        assertThat(sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aPhoneThatCannotPauseGoesOnWithAFrameASecond() {
        RecordingLine line = live(false);
        watched(TILE);
        watched(null);

        passWithFrames(line, Duration.ofMinutes(1));

        assertThat(pauses(line)).isZero();
        assertThat(stops(line)).isZero();
        assertThat(sharing()).isEqualTo(Sharing.LIVE);
        ScreenWish asked = ScreenWish.DEFAULT;
        assertThat(line.lastSent())
                .isEqualTo(new ServerMessage.TuneScreen(new ScreenTuning(asked.maxSize(), 1, asked.bitrate())));
        watched(TILE);
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.TuneScreen(TILE));
    }

    @Test
    void aPhoneThatCannotPauseAndThatNobodyWatchedHereIsLeftAlone() {
        RecordingLine line = live(false);

        passWithFrames(line, Duration.ofMinutes(1));

        assertThat(line.lastSent()).matches(HubFixture::opens);
    }

    @Test
    void aLegacyPhoneGoesOnAndIsToldNothing() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.start("lab-7");
        line.frameComes();
        fixture.pass(TICK);
        watched(TILE);
        watched(null);

        passWithFrames(line, Duration.ofMinutes(1));

        assertThat(sharing()).isEqualTo(Sharing.LIVE);
        assertThat(line.lastSent()).matches(HubFixture::opens);
    }

    @Test
    void aPausedPhoneCanBeStopped() {
        RecordingLine line = paused();

        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aPausedPhoneThatIsAskedAgainIsLiveAndPausedAnewWhenNobodyComes() {
        RecordingLine line = paused();

        CompletableFuture<Outcome> outcome = fixture.start("lab-7");
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(sharing()).isEqualTo(Sharing.LIVE);
        passWithFrames(line, Duration.ofSeconds(5));
        assertThat(pauses(line)).isOne();
        passWithFrames(line, Duration.ofSeconds(2));
        assertThat(pauses(line)).isEqualTo(2);
    }

    @Test
    void aPauseThatIsSaidInAnswerToAStartIsAYes() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, hello(true));
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.PAUSED, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(sharing()).isEqualTo(Sharing.PAUSED);
    }

    @Test
    void thePauseOfAPhoneThatNobodyAskedIsNotTaken() {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, hello(true));

        fixture.reports(line, Sharing.PAUSED, null, "");
        beats(line, Sharing.PAUSED);

        assertThat(sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.sent).anyMatch(ServerMessage.Complaint.class::isInstance);
    }

    @Test
    void aPauseOfTheServerItselfIsNoTimeInWhichSomebodyCouldHaveCome() {
        RecordingLine line = live(true);
        watched(TILE);
        watched(null);
        passWithFrames(line, Duration.ofSeconds(3));

        fixture.time.pass(Duration.ofSeconds(30));
        fixture.hub.resumeAfter(Duration.ofSeconds(30));
        passWithFrames(line, Duration.ofSeconds(2));
        assertThat(pauses(line)).isZero();
        passWithFrames(line, Duration.ofSeconds(2));

        assertThat(pauses(line)).isOne();
    }

    private RecordingLine live(boolean canPause) {
        RecordingLine line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, hello(canPause));
        fixture.start("lab-7");
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        return line;
    }

    /** A phone that nobody watches any more, and that says that it pauses. */
    private RecordingLine paused() {
        RecordingLine line = live(true);
        passWithFrames(line, Duration.ofSeconds(7));
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.PauseScreen());
        fixture.reports(line, Sharing.PAUSED, null, "");
        fixture.pass(TICK);
        return line;
    }

    private static PhoneMessage.Hello hello(boolean canPause) {
        return new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400,
                canPause ? Set.of(Capability.SHARE, Capability.PAUSE) : Set.of(Capability.SHARE),
                Set.of(Codec.H264, Codec.JPEG), false), null);
    }

    private static PhoneMessage.Heart still(Sharing sharing) {
        return new PhoneMessage.Heart(new Vitals(null, null, null, null, new ScreenVitals(null, null, true, null)),
                sharing, null);
    }

    private Sharing sharing() {
        return fixture.phone("lab-7").sharing();
    }

    /** An operator watches with this wish; null if nobody does. */
    private void watched(@Nullable ScreenTuning wish) {
        fixture.hub.watched(PHONE, wish == null ? ScreenAudience.NOBODY
                : new ScreenAudience(List.of(HubFixture.DESK), wish, false));
    }

    private void beats(RecordingLine line, Sharing sharing) {
        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, sharing, null));
    }

    private void passWithFrames(RecordingLine line, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(TICK)) {
            line.frameComes();
            fixture.pass(TICK);
        }
    }

    private void passWithBeats(RecordingLine line, Sharing sharing, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(1)) {
            fixture.pass(Duration.ofSeconds(1));
            beats(line, sharing);
        }
    }

    private static long pauses(RecordingLine line) {
        return line.sent.stream().filter(ServerMessage.PauseScreen.class::isInstance).count();
    }

    private static long resumes(RecordingLine line) {
        return line.sent.stream().filter(ServerMessage.ResumeScreen.class::isInstance).count();
    }

    private static long keyFrames(RecordingLine line) {
        return line.sent.stream().filter(ServerMessage.KeyFrame.class::isInstance).count();
    }

    private static long stops(RecordingLine line) {
        return line.sent.stream().filter(HubFixture::stops).count();
    }
}
