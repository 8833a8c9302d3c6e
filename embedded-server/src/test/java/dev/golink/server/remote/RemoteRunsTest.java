package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.remote.link.LinkState;

/** Tests the runs of a remote server, over a connection that is lost and re-established. */
class RemoteRunsTest extends RemoteFleetSetUp {
    private static final RunId RUN = new RunId("r-1");
    private static final PhoneId PHONE = new PhoneId("p");

    private final List<RunsChange> changes = new CopyOnWriteArrayList<>();
    private final List<RunParts> parts = new CopyOnWriteArrayList<>();
    @AutoClose
    private FakeServer server;
    @AutoClose
    private RemoteFleet fleet;

    @BeforeEach
    void dial() throws InterruptedException {
        server = new FakeServer();
        fleet = dial(server.address(), QUICK);
        fleet.runs().watch(changes::add);
        server.awaitSaid("watch_fleet", 1);
    }

    @Test
    void aServerThatSendsItsFleetWithoutRunsIsTooOld() {
        server.say(news(1, true, "p"));

        awaitChange(new RunsChange.NoRuns());
        CompletableFuture<RunAnswer> answer = begin(1);
        server.awaitSaid("begin_run", 1);
        server.say(new ServerMessage.NotUnderstood());
        assertThat(answer).succeedsWithin(PATIENCE).isInstanceOfSatisfying(RunAnswer.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.SERVER_TOO_OLD));
    }

    @Test
    void aListOfRunsInPartsIsReportedAsOneList() {
        server.say(runs(true, true, info("r-2", RunStage.DONE)));
        server.say(runs(false, false, info("r-1", RunStage.OUT)));
        server.say(news(1, true, "p"));
        server.say(runs(false, false, info("r-3", RunStage.WAITING)));

        awaitChange(new RunsChange.RunChanged(info("r-3", RunStage.WAITING)));
        assertThat(changes).first().isEqualTo(
                new RunsChange.WholeList(List.of(info("r-2", RunStage.DONE), info("r-1", RunStage.OUT))));
        assertThat(changes).doesNotContain(new RunsChange.NoRuns());
    }

    @Test
    void thePhonesOfAWatchedRunAreRequestedAgainAfterAReconnect() {
        server.say(runs(true, false, info("r-1", RunStage.OUT)));
        server.say(news(1, true, "p"));
        fleet.runs().watchParts(RUN, parts::add);
        server.awaitSaid("watch_run", 1);
        server.say(parts(true, RunStage.OUT));
        await().atMost(PATIENCE).until(() -> parts.size() == 1);

        server.hangUp(1001);
        server.awaitSaid("watch_fleet", 2);
        server.say(runs(true, false, info("r-1", RunStage.UNKNOWN)));
        server.awaitSaid("watch_run", 2);
        server.say(parts(true, RunStage.UNKNOWN));

        await().atMost(PATIENCE).until(() -> parts.size() == 2);
        assertThat(parts.getLast().whole()).isTrue();
        assertThat(parts.getLast().parts()).extracting(RunPart::stage).containsExactly(RunStage.UNKNOWN);
    }

    @Test
    void aLaterWatcherReceivesAllPhonesAndTheLastCloseEndsTheWatch() {
        server.say(runs(true, false, info("r-1", RunStage.OUT)));
        var first = fleet.runs().watchParts(RUN, _ -> {});
        server.awaitSaid("watch_run", 1);
        server.say(parts(true, RunStage.WAITING));
        server.say(parts(false, RunStage.OUT));
        server.say(runs(false, false, info("r-2", RunStage.DONE)));
        awaitChange(new RunsChange.RunChanged(info("r-2", RunStage.DONE)));

        var second = fleet.runs().watchParts(RUN, parts::add);
        await().atMost(PATIENCE).until(() -> parts.size() == 1);
        assertThat(parts.getFirst().parts()).extracting(RunPart::stage).containsExactly(RunStage.OUT);

        first.close();
        second.close();
        server.awaitSaid("unwatch_run", 1);
        assertThat(server.said("watch_run")).isEqualTo(1);
    }

    @Test
    void aRunTooLongForOneMessageIsSentInParts() {
        server.say(runs(true, false));
        server.say(news(1, true, "p"));
        awaitState(LinkState.Connected.class);

        CompletableFuture<RunAnswer> answer = begin(10_000);

        server.awaitSaid("begin_run", 3);
        String id = server.lastSaid("begin_run").get("id").getAsString();
        assertThat(server.lastSaid("begin_run").has("more")).isFalse();
        server.say(new ServerMessage.OfRuns(new RunNews.Answer(id, "begin_run", new RunAnswer.Taken(RUN, 10_000))));
        assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new RunAnswer.Taken(RUN, 10_000));
    }

    @Test
    void aRunIsUnreachableWhenTheConnectionIsLostBeforeTheAnswer() {
        server.say(runs(true, false));
        server.say(news(1, true, "p"));
        awaitState(LinkState.Connected.class);
        CompletableFuture<RunAnswer> answer = begin(1);
        server.awaitSaid("begin_run", 1);

        server.hangUp(1001);

        assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new RunAnswer.Unreachable());
    }

    private CompletableFuture<RunAnswer> begin(int phones) {
        List<PhoneId> ids = IntStream.range(0, phones).mapToObj(i -> new PhoneId("a-phone-of-many-" + i)).toList();
        return fleet.runs().begin(new RunOrder(new Command.StopSharing(), ids, 20)).toCompletableFuture();
    }

    private void awaitChange(RunsChange change) {
        await().atMost(PATIENCE).until(() -> changes.contains(change));
    }

    private static ServerMessage runs(boolean reset, boolean more, RunInfo... runs) {
        return new ServerMessage.OfRuns(new RunNews.Runs(reset, more, List.of(runs), List.of()));
    }

    private static ServerMessage parts(boolean reset, RunStage stage) {
        return new ServerMessage.OfRuns(
                new RunNews.Parts(RUN, reset, false, List.of(RunPart.waiting(PHONE).at(stage, Duration.ofSeconds(1)))));
    }

    private static RunInfo info(String id, RunStage stage) {
        return new RunInfo(new RunId(id), new Command.StopSharing(), ANNA, Instant.ofEpochMilli(1_766_000_000_000L),
                null,
                PHONE, new RunCounts(Map.of(stage, 1)));
    }
}
