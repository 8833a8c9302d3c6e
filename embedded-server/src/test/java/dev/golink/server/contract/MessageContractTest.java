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
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Capability;

/** The outcome of a message to a phone's user. */
class MessageContractTest extends FleetContract {
    private static final Command NOTICE = new Command.ShowNotice("Lunch?\nNow \"really\"", NoticeLevel.URGENT);

    @Test
    void aMessageIsDoneWhenThePhoneShowsIt() {
        try (FixedClient phone = noticingPhone()) {
            CompletableFuture<Outcome> outcome = send(NOTICE);

            assertThat(phone.heard(1)).contains("\"notice\"", "\"level\":\"urgent\"",
                    "\"fromUser\":\"" + operator() + '"').contains("Lunch?\\nNow \\\"really\\\"");
            assertThat(outcome).isNotDone();
            phone.say("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"" + command(phone.heard(1)) + "\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void aMessageThatIsNotShownIsRefusedWithThePhonesText() {
        try (FixedClient phone = noticingPhone()) {
            CompletableFuture<Outcome> outcome = send(NOTICE);

            phone.say("{\"event\":\"notice\",\"state\":\"failed\",\"msg\":\"do not disturb\",\"id\":\""
                    + command(phone.heard(1)) + "\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused("do not disturb"));
        }
    }

    @Test
    void aMessageToAPhoneWithoutNoticeCapabilityIsOnlySent() {
        try (FixedClient phone = modernPhone()) {
            assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Sent());
            assertThat(phone.heard(1)).contains("\"notice\"");
        }
    }

    @Test
    void aMessageThatIsNotAnsweredIsTimedOut() throws IOException {
        end();
        Duration answerTime = Duration.ofMillis(300);
        start(new RunningServer(Duration.ofSeconds(5), 0, answerTime));
        try (FixedClient _ = noticingPhone()) {
            assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void aMessageToAPhoneThatIsNotConnectedIsUnreachable() {
        watched();

        assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
    }

    private FixedClient noticingPhone() {
        SeenFleet seen = watched();
        FixedClient phone = server.phone("lab-7");
        phone.say("{\"event\":\"hello\",\"protocol\":1,\"can_notice\":true}");
        seen.awaitPhone("lab-7", known -> known.description().can(Capability.NOTICE));
        return phone;
    }
}
