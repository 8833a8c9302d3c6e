package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;

/** Tests the outcome of a sharing command that the phone does not answer, or not in time. */
class UnansweredSharingTest {
    private final HubFixture fixture = new HubFixture();

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
    void aUserHasOneMinuteToAnswer() {
        RecordingTransport line = fixture.connectModern("lab-7");
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
    void aSharingMayBecomeLiveAfterTheTimeout() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.pass(Duration.ofSeconds(10));

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        assertThat(line.framesWelcome).isTrue();
    }

    @Test
    void aStartToAPhoneThatIsNotConnectedIsUnreachable() {
        assertThat(fixture.start("nobody")).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aStartIsUnreachableWhenThePhoneDisconnectsBeforeItAnswers() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aStartIsUnreachableWhenTheConnectionIsReplacedBeforeTheAnswer() {
        fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.connectModern("lab-7");

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aClosingHubEndsWaitingCommandsAsUnreachable() {
        fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.hub.close();

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aPauseOfTheServerDoesNotCountTowardsTimeoutsOrStalls() {
        RecordingTransport line = fixture.connectLive("lab-7");
        line.frameComes();
        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        fixture.pass(Duration.ofSeconds(1));

        fixture.time.pass(Duration.ofSeconds(20));
        fixture.hub.resumeAfter(Duration.ofSeconds(20));
        fixture.hub.tick(fixture.time.nanos());

        assertThat(outcome).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofSeconds(9));
        assertThat(outcome).isCompletedWithValue(new Outcome.TimedOut(Duration.ofSeconds(10)));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);
    }
}
