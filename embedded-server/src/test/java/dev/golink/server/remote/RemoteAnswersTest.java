package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.remote.link.RemoteSettings;

/** Tests what becomes of commands and edits on their way to a server. */
class RemoteAnswersTest extends RemoteFleetSetUp {
    /** Enough phones that an edit of them needs more than two messages. */
    private static final Set<PhoneId> MANY = IntStream.range(0, 5_000)
            .mapToObj(i -> new PhoneId("phone-with-a-longer-name-" + i)).collect(Collectors.toUnmodifiableSet());

    @Test
    void aWaitingCommandIsUnreachableWhenTheConnectionIsLost() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<Outcome> outcome = stop(fleet);
            server.awaitSaid("stop_screen", 1);

            server.hangUp(1001);

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aCommandWithoutAResultTimesOutInTheConsole() throws Exception {
        Duration answerTime = Duration.ofMillis(200);
        RemoteSettings settings = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
                Duration.ofSeconds(5), Duration.ofSeconds(20), answerTime, Duration.ofMillis(50),
                Duration.ofMillis(200));
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), settings)) {
            server.awaitSaid("watch_fleet", 1);

            assertThat(stop(fleet)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void aLargeEditIsSentInPartsOneAfterTheOther() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<EditOutcome> outcome = edit(fleet, MANY);
            server.awaitSaid("edit_phones", 1);
            Set<PhoneId> told = new HashSet<>(phones(server.lastSaid("edit_phones")));
            assertThat(told).hasSizeLessThan(MANY.size());

            for (int part = 2; told.size() < MANY.size(); part++) {
                server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(10)));
                server.awaitSaid("edit_phones", part);
                told.addAll(phones(server.lastSaid("edit_phones")));
            }
            assertThat(outcome).isNotDone();
            server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(10)));

            assertThat(told).isEqualTo(MANY);
            assertThat(outcome).succeedsWithin(PATIENCE)
                    .isEqualTo(new EditOutcome.Kept((int) (10 * server.said("edit_phones"))));
        }
    }

    @Test
    void theRefusalOfALaterPartCountsThePhonesChangedBefore() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<EditOutcome> outcome = edit(fleet, MANY);
            server.awaitSaid("edit_phones", 1);
            server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(1_500)));
            server.awaitSaid("edit_phones", 2);

            server.say(new ServerMessage.Edited(command(server), "edit_phones",
                    new EditOutcome.Refused(Refusal.inWords("Too many profiles."), 0)));

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(
                    new EditOutcome.Refused(Refusal.inWords("Too many profiles."), 1_500));
            assertThat(server.said("edit_phones")).isEqualTo(2);
        }
    }

    @Test
    void aServerTooOldForMessagesAndEditsIsReported() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<Outcome> sharing = stop(fleet);
            CompletableFuture<Outcome> notice = fleet
                    .send(new PhoneId("p"), new Command.ShowNotice("Lunch?", NoticeLevel.INFO)).toCompletableFuture();
            server.awaitSaid("notice", 1);
            server.say(new ServerMessage.NotUnderstood());

            assertThat(notice).succeedsWithin(PATIENCE).isEqualTo(
                    new Outcome.ServerTooOld());
            CompletableFuture<EditOutcome> edit = edit(fleet, Set.of(new PhoneId("p")));
            server.awaitSaid("edit_phones", 1);
            server.say(new ServerMessage.NotUnderstood());

            assertThat(edit).succeedsWithin(PATIENCE).isEqualTo(
                    new EditOutcome.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
                            "The server is older than this console and does not save profiles of phones."), 0));
            assertThat(sharing).isNotDone();
        }
    }

    @Test
    void aServerTooOldForNumbersIsReportedWithoutARequest() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            server.say(new ServerMessage.Welcome(List.of(), null));
            server.say(news(1, true, "p"));
            awaitState(LinkState.Connected.class);

            CompletableFuture<EditOutcome> numbered = fleet.edit(Set.of(new PhoneId("p")),
                    ProfileEdit.number(new Numbering.Free())).toCompletableFuture();

            assertThat(numbered).succeedsWithin(PATIENCE).isEqualTo(
                    new EditOutcome.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
                            "The server is older than this console and does not support numbers."), 0));
            assertThat(server.said("edit_phones")).isZero();
        }
    }

    private static CompletableFuture<EditOutcome> edit(RemoteFleet fleet, Set<PhoneId> phones) {
        return fleet.edit(phones, ProfileEdit.nickname("front desk")).toCompletableFuture();
    }

    /** The id of the last part of an edit. */
    private static String command(FakeServer server) {
        return server.lastSaid("edit_phones").get("id").getAsString();
    }

    private static List<PhoneId> phones(JsonObject edit) {
        return edit.getAsJsonArray("phones").asList().stream().map(id -> new PhoneId(id.getAsString())).toList();
    }
}
