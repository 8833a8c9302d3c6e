package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.fleet.screen.Watch;

/** Runs on a local and on a remote server. */
class RunContractTest extends FleetContract {
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();

    private final Map<RunId, RunInfo> seen = new ConcurrentHashMap<>();
    private final Map<PhoneId, RunPart> parts = new ConcurrentHashMap<>();

    @Test
    void aRunIsReportedFromItsBeginningToItsEnd() {
        watched();
        fleet.runs().watch(this::changed);
        try (FixedClient phone = modernPhone()) {
            RunId run = begin(START, "lab-7", "nowhere");
            fleet.runs().watchParts(run, this::changed);
            phone.heard(1);
            phone.say("{\"event\":\"screen\",\"state\":\"live\"}");

            await().atMost(PATIENCE).until(() -> seen.containsKey(run) && seen.get(run).counts().isFinished());
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(stage("lab-7")).isEqualTo(RunStage.DONE);
                assertThat(stage("nowhere")).isEqualTo(RunStage.UNREACHABLE);
            });
            assertThat(seen.get(run).counts().byStage()).isEqualTo(Map.of(RunStage.DONE, 1, RunStage.UNREACHABLE, 1));
            assertThat(seen.get(run).command()).isEqualTo(START);
        }
    }

    @Test
    void aLaterListenerReceivesAllRunsNewestFirst() {
        watched();
        fleet.runs().watch(this::changed);
        RunId first = begin(STOP, "a");
        RunId second = begin(STOP, "b");
        await().atMost(PATIENCE).until(() -> seen.keySet().containsAll(List.of(first, second)));

        CompletableFuture<List<RunId>> told = new CompletableFuture<>();
        fleet.runs().watch(change -> {
            if (change instanceof RunsChange.WholeList(var runs)) {
                told.complete(runs.stream().map(RunInfo::id).toList());
            }
        });

        assertThat(told).succeedsWithin(PATIENCE).isEqualTo(List.of(second, first));
    }

    @Test
    void oneRunOfTenThousandPhonesReportsEachPhone() {
        watched();
        fleet.runs().watch(this::changed);
        RunId run = begin(STOP, IntStream.range(0, 10_000).mapToObj(i -> "a-rather-long-name-of-a-phone-" + i)
                .toArray(String[]::new));
        Watch watch = fleet.runs().watchParts(run, this::changed);

        await().atMost(PATIENCE.multipliedBy(3))
                .until(() -> seen.containsKey(run) && seen.get(run).counts().isFinished());
        await().atMost(PATIENCE)
                .until(() -> parts.values().stream().filter(part -> part.stage().isSettled()).count() == 10_000);
        assertThat(seen.get(run).counts().byStage()).isEqualTo(Map.of(RunStage.UNREACHABLE, 10_000));
        watch.close();
    }

    @Test
    void cancelledPhonesGetNoCommandAndARetryIncludesOnlyFailedPhones() {
        watched();
        fleet.runs().watch(this::changed);
        try (FixedClient phone = modernPhone()) {
            RunId run = begin(1, START, "lab-7", "b", "c");
            phone.heard(1);

            assertThat(fleet.runs().cancel(run).toCompletableFuture()).succeedsWithin(PATIENCE)
                    .isEqualTo(new RunAnswer.Taken(run, 2));
            phone.sayGoodbye();
            await().atMost(PATIENCE).until(() -> seen.get(run).counts().isFinished());
            assertThat(seen.get(run).counts().byStage()).isEqualTo(Map.of(RunStage.CANCELLED, 2, RunStage.GONE, 1));

            assertThat(fleet.runs().retry(run, 20).toCompletableFuture()).succeedsWithin(PATIENCE)
                    .isInstanceOfSatisfying(RunAnswer.Taken.class,
                            again -> assertThat(again.phones()).isEqualTo(1));
        }
    }

    @Test
    void aClosedWatchReceivesNoMoreRuns() {
        watched();
        List<RunsChange> heard = new ArrayList<>();
        Watch watch = fleet.runs().watch(heard::add);
        fleet.runs().watch(this::changed);
        watch.close();

        RunId run = begin(STOP, "a");
        await().atMost(PATIENCE).until(() -> seen.containsKey(run) && seen.get(run).counts().isFinished());

        assertThat(heard).noneMatch(RunsChange.RunChanged.class::isInstance);
    }

    @Test
    void aClosedFleetIsUnreachable() {
        watched();
        fleet.close();

        assertThat(fleet.runs().begin(new RunOrder(STOP, List.of(new PhoneId("a")), 20)).toCompletableFuture())
                .succeedsWithin(PATIENCE).isEqualTo(new RunAnswer.Unreachable());
    }

    private RunId begin(Command command, String... phones) {
        return begin(20, command, phones);
    }

    private RunId begin(int atOnce, Command command, String... phones) {
        RunOrder order = new RunOrder(command, List.of(phones).stream().map(PhoneId::new).toList(), atOnce);
        CompletableFuture<RunAnswer> answer = fleet.runs().begin(order).toCompletableFuture();
        assertThat(answer).succeedsWithin(PATIENCE).isInstanceOf(RunAnswer.Taken.class);
        return ((RunAnswer.Taken) answer.join()).run();
    }

    private RunStage stage(String phone) {
        return parts.getOrDefault(new PhoneId(phone), RunPart.waiting(new PhoneId(phone))).stage();
    }

    private void changed(RunsChange change) {
        switch (change) {
            case RunsChange.WholeList(var runs) -> {
                Map<RunId, RunInfo> whole = new LinkedHashMap<>();
                runs.forEach(run -> whole.put(run.id(), run));
                seen.putAll(whole);
            }
            case RunsChange.RunChanged(var run) -> seen.put(run.id(), run);
            case RunsChange.RunForgotten(var run) -> seen.remove(run);
            case RunsChange.NoRuns() -> throw new IllegalStateException("this server has runs");
        }
    }

    private void changed(RunParts news) {
        news.parts().forEach(part -> parts.put(part.phone(), part));
    }
}
