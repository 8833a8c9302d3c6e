package dev.golink.server.hub.sharing;

import static dev.golink.server.hub.sharing.PausingPhone.TICK;
import static dev.golink.server.hub.sharing.PausingPhone.TILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests when a phone that nobody watches is told to pause. */
class PauseTest {
    private final PausingPhone phone = new PausingPhone();
    private final HubFixture fixture = phone.fixture;

    @Test
    void anUnwatchedPhoneGetsAPauseAfterSixSeconds() {
        RecordingTransport line = phone.live(true);
        phone.watched(TILE);
        phone.watched(null);

        phone.passWithFrames(line, Duration.ofMillis(5_750));
        assertThat(PausingPhone.pauses(line)).isZero();
        phone.passWithFrames(line, Duration.ofMillis(500));

        assertThat(PausingPhone.pauses(line)).isOne();
        assertThat(PausingPhone.stops(line)).isZero();
    }

    @Test
    void aPhoneThatNeverHadAWatcherGetsAPauseToo() {
        RecordingTransport line = phone.live(true);

        phone.passWithFrames(line, Duration.ofSeconds(7));

        assertThat(PausingPhone.pauses(line)).isOne();
    }

    @Test
    void thePauseDelayStartsWhenTheSharingBecomesLive() {
        RecordingTransport line = phone.connect(true);
        fixture.start("lab-7");
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");
        fixture.pass(Duration.ofSeconds(30));
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        phone.passWithFrames(line, Duration.ofMillis(5_500));
        assertThat(PausingPhone.pauses(line)).isZero();
        phone.passWithFrames(line, Duration.ofSeconds(1));

        assertThat(PausingPhone.pauses(line)).isOne();
    }

    @Test
    void aWatcherThatReturnsBeforeThePausePreventsIt() {
        RecordingTransport line = phone.live(true);
        phone.watched(TILE);
        phone.watched(null);
        phone.passWithFrames(line, Duration.ofSeconds(5));

        phone.watched(TILE);
        phone.passWithFrames(line, Duration.ofSeconds(20));

        assertThat(PausingPhone.pauses(line)).isZero();
        assertThat(PausingPhone.resumes(line)).isZero();
    }

    @Test
    void aPhoneThatKeepsSendingStaysLiveAndGetsThePauseAgain() {
        RecordingTransport line = phone.live(true);

        phone.passWithFrames(line, Duration.ofSeconds(22));

        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
        assertThat(PausingPhone.pauses(line)).isEqualTo(4);
    }

    @Test
    void aPhoneThatCannotPauseGoesOnWithAFrameASecond() {
        RecordingTransport line = phone.live(false);
        phone.watched(TILE);
        phone.watched(null);

        phone.passWithFrames(line, Duration.ofMinutes(1));

        assertThat(PausingPhone.pauses(line)).isZero();
        assertThat(PausingPhone.stops(line)).isZero();
        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
        ScreenWish asked = ScreenWish.DEFAULT;
        assertThat(line.lastSent())
                .isEqualTo(new ServerMessage.TuneScreen(new ScreenTuning(asked.maxSize(), 1, asked.bitrate())));
        phone.watched(TILE);
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.TuneScreen(TILE));
    }

    @Test
    void aPhoneThatCannotPauseAndNeverHadAWatcherReceivesNothing() {
        RecordingTransport line = phone.live(false);

        phone.passWithFrames(line, Duration.ofMinutes(1));

        assertThat(line.lastSent()).matches(HubFixture::opens);
    }

    @Test
    void anUnwatchedLegacyPhoneStaysLiveAndReceivesNothing() {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.start("lab-7");
        line.frameComes();
        fixture.pass(TICK);
        phone.watched(TILE);
        phone.watched(null);

        phone.passWithFrames(line, Duration.ofMinutes(1));

        assertThat(phone.sharing()).isEqualTo(Sharing.LIVE);
        assertThat(line.lastSent()).matches(HubFixture::opens);
    }

    @Test
    void aPauseOfTheServerDoesNotCountAsUnwatchedTime() {
        RecordingTransport line = phone.live(true);
        phone.watched(TILE);
        phone.watched(null);
        phone.passWithFrames(line, Duration.ofSeconds(3));

        fixture.time.pass(Duration.ofSeconds(30));
        fixture.hub.resumeAfter(Duration.ofSeconds(30));
        phone.passWithFrames(line, Duration.ofSeconds(2));
        assertThat(PausingPhone.pauses(line)).isZero();
        phone.passWithFrames(line, Duration.ofSeconds(2));

        assertThat(PausingPhone.pauses(line)).isOne();
    }
}
