package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

/** The outcome of a command in every possible case. */
class CommandContractTest extends FleetContract {
    @Test
    void aCommandIsDoneWhenThePhoneReportsIt() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = send(new Command.StartSharing(new ScreenWish(Codec.JPEG, 640, 3, 9)));

            assertThat(phone.heard(1)).contains("\"open_screen\"", "\"max_size\":640", "\"max_fps\":3",
                    "\"bitrate\":9");
            assertThat(outcome).isNotDone();
            phone.say("{\"event\":\"screen\",\"state\":\"live\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void aCommandToALegacyPhoneIsSent() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> true);

            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Sent());
        }
    }

    @Test
    void aRefusalCarriesThePhonesText() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.say("{\"event\":\"screen\",\"state\":\"denied\",\"msg\":\"not now\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused("not now"));
        }
    }

    @Test
    void aRefusalMayHaveNoText() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.say("{\"event\":\"screen\",\"state\":\"failed\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused(""));
        }
    }

    @Test
    void anUnansweredCommandTimesOut() throws IOException {
        end();
        Duration answerTime = Duration.ofMillis(300);
        start(new RunningServer(Duration.ofSeconds(5), 0, answerTime));
        try (FixedClient _ = modernPhone()) {
            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void aCommandToAPhoneThatIsNotConnectedIsUnreachable() {
        watched();

        assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
    }

    @Test
    void aCommandIsUnreachableWhenThePhoneDisconnectsBeforeItAnswers() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.sayGoodbye();

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aClosedFleetEndsItsCommandsAsUnreachable() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            fleet.close();

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }
}
