package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests how the sharing of a screen is requested and ended, and what the phone answers. */
class SharingTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aStartIsSentWithTheOperatorAndTheWish() {
        RecordingTransport line = fixture.connectModern("lab-7");

        fixture.start("lab-7");

        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(line),
                new Command.StartSharing(ScreenWish.DEFAULT)));
    }

    @Test
    void theSharingIsLiveOnlyWhenThePhoneReportsIt() {
        RecordingTransport line = fixture.connectModern("lab-7");

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
    void aRefusalCarriesThePhonesText() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.DENIED, HubFixture.lastCommand(line), "not now");

        assertThat(outcome).isCompletedWithValue(new Outcome.Refused("not now"));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.DENIED);
        assertThat(fixture.phone("lab-7").sharingMessage()).isEqualTo("not now");
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aFailedReportIsARefusal() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.FAILED, null, "no screen");

        assertThat(outcome).isCompletedWithValue(new Outcome.Refused("no screen"));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.FAILED);
    }

    @Test
    void aStopIsDoneWhenThePhoneSaysOff() {
        RecordingTransport line = fixture.connectLive("lab-7");

        CompletableFuture<Outcome> outcome = fixture.stop("lab-7");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.framesWelcome).isFalse();
    }

    @Test
    void aStopBeforeTheAnswerRefusesTheStart() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> started = fixture.start("lab-7");
        CompletableFuture<Outcome> stopped = fixture.stop("lab-7");

        fixture.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(started).isCompletedWithValue(new Outcome.Refused(""));
        assertThat(stopped).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void aStartAfterAStopIsStillWantedWhenTheStopIsAnswered() {
        RecordingTransport line = fixture.connectLive("lab-7");
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
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> first = fixture.start("lab-7");
        CompletableFuture<Outcome> second = fixture.start("lab-7");

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(first).isCompletedWithValue(new Outcome.Done());
        assertThat(second).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void anAnswerWithAnUnknownIdAnswersNoCommand() {
        RecordingTransport line = fixture.connectModern("lab-7");
        CompletableFuture<Outcome> outcome = fixture.start("lab-7");

        fixture.reports(line, Sharing.DENIED, "of-yesterday", "");

        assertThat(outcome).isNotDone();
    }

    @Test
    void anUnrequestedSharingGetsAnError() {
        RecordingTransport line = fixture.connectModern("lab-7");

        fixture.reports(line, Sharing.LIVE, null, "");

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(line.lastSent()).isInstanceOf(ServerMessage.Complaint.class);
        assertThat(line.framesWelcome).isFalse();
    }
}
