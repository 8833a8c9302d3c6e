package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests what a phone's frames and heartbeats mean for its sharing state. */
class LiveSharingTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aLiveScreenIsStalledAfterThreeSecondsWithoutFrames() {
        RecordingTransport line = fixture.connectLive("lab-7");
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
        fixture.connectLive("lab-7");

        fixture.pass(Duration.ofSeconds(3));

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);
    }

    @Test
    void aHeartbeatThatSaysLiveAnswersTheStart() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.LIVE, null));

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void aHeartbeatThatSaysOffDoesNotRefuseAStart() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.OFF, null));

        assertThat(outcome).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
    }

    @Test
    void aHeartbeatThatSaysOffEndsALiveSharing() {
        RecordingTransport line = fixture.connectLive("lab-7");

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.OFF, null));

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aLastFrameDoesNotChangeTheReportedEnd() {
        for (Sharing end : List.of(Sharing.OFF, Sharing.DENIED, Sharing.FAILED)) {
            RecordingTransport line = fixture.connectLive("lab-7");
            line.frameComes();
            fixture.pass(Duration.ofMillis(250));
            line.frameComes();

            fixture.reports(line, end, null, "");
            fixture.pass(Duration.ofSeconds(10));

            assertThat(fixture.phone("lab-7").sharing()).isEqualTo(end);
            assertThat(fixture.counts().sharing()).isZero();
        }
    }
}
