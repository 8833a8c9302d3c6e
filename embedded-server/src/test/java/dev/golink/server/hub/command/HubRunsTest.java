package dev.golink.server.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests how the server carries out one command for many phones. */
class HubRunsTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();

    private final HubFixture fixture = new HubFixture();
    private final Map<RunId, RunInfo> seen = new LinkedHashMap<>();
    private final List<RunsChange> changes = new ArrayList<>();

    HubRunsTest() {
        fixture.hub.runs().watch(this::changed);
    }

    @Test
    void aRunLimitsUnansweredCommandsAndContinuesAfterEachAnswer() {
        List<RecordingTransport> lines = connect(5);
        RunId run = begin(START, 5, 2);
        assertThat(told(lines)).containsExactly(1, 1, 0, 0, 0);

        answers(lines.get(0), Sharing.LIVE);
        settle();

        assertThat(told(lines)).containsExactly(1, 1, 1, 0, 0);
        assertThat(counts(run)).isEqualTo(counts(RunStage.DONE, 1, RunStage.OUT, 2, RunStage.WAITING, 2));
    }

    @Test
    void aPhoneThatAsksItsUserDoesNotDelayTheOthers() {
        List<RecordingTransport> lines = connect(3);
        RunId run = begin(START, 3, 1);

        fixture.reports(lines.get(0), Sharing.ASKING, HubFixture.lastCommand(lines.get(0)), "");
        settle();

        assertThat(told(lines)).containsExactly(1, 1, 0);
        assertThat(counts(run)).isEqualTo(counts(RunStage.ASKING, 1, RunStage.OUT, 1, RunStage.WAITING, 1));
    }

    @Test
    void eachPhoneOfARunGetsItsOwnOutcome() {
        List<RecordingTransport> lines = connect(4);
        fixture.connect("legacy");
        RunId run = begin(START, List.of("lab-0", "lab-1", "lab-2", "lab-3", "legacy", "nowhere"), 20);

        answers(lines.get(0), Sharing.LIVE);
        fixture.reports(lines.get(1), Sharing.DENIED, HubFixture.lastCommand(lines.get(1)), "not now");
        fixture.hub.phoneGone(lines.get(2), ConnectionEnd.CONNECTION_LOST);
        fixture.pass(Duration.ofSeconds(11));

        assertThat(stages(run)).containsExactly(RunStage.DONE, RunStage.REFUSED, RunStage.GONE, RunStage.TIMED_OUT,
                RunStage.SENT, RunStage.UNREACHABLE);
        assertThat(parts(run).get(1)).returns("not now", RunPart::reason).returns(Sharing.DENIED, RunPart::sharing);
        assertThat(parts(run).get(3).took()).isCloseTo(Duration.ofSeconds(10), Duration.ofMillis(500));
    }

    @Test
    void legacyPhonesGetTheirCommandInBatches() {
        IntStream.range(0, 1_000).forEach(i -> fixture.connect("lab-" + i));
        RunId run = begin(START, 1_000, 20);
        fixture.hub.flush();
        fixture.hub.flush();
        assertThat(parts(run)).filteredOn(part -> part.stage() == RunStage.SENT).hasSize(40);
        assertThat(fixture.hub.untilFlush()).isPositive();

        fixture.pass(Duration.ofSeconds(30));

        assertThat(counts(run)).isEqualTo(counts(RunStage.SENT, 1_000));
    }

    @Test
    void cancellingStopsUnsentCommandsAndSentOnesStillGetTheirOutcome() {
        List<RecordingTransport> lines = connect(3);
        RunId run = begin(START, 3, 1);

        assertThat(fixture.hub.runs().cancel(run)).isEqualTo(new RunAnswer.Taken(run, 2));
        answers(lines.get(0), Sharing.LIVE);
        settle();

        assertThat(stages(run)).containsExactly(RunStage.DONE, RunStage.CANCELLED, RunStage.CANCELLED);
        assertThat(told(lines)).containsExactly(1, 0, 0);
    }

    @Test
    void aStopCancelsUnsentStartsForItsPhones() {
        List<RecordingTransport> lines = connect(3);
        RunId start = begin(START, 3, 1);

        begin(STOP, List.of("lab-1"), 20);
        settle();

        assertThat(stages(start)).containsExactly(RunStage.OUT, RunStage.CANCELLED, RunStage.WAITING);
        assertThat(lines.get(1).sent).filteredOn(HubRunsTest::isStart).isEmpty();
    }

    @Test
    void aRetryIncludesExactlyThePhonesThatFailed() {
        List<RecordingTransport> lines = connect(3);
        RunId run = begin(START, List.of("lab-0", "lab-1", "lab-2", "nowhere"), 20);
        answers(lines.get(0), Sharing.LIVE);
        answers(lines.get(1), Sharing.DENIED);
        fixture.hub.phoneGone(lines.get(2), ConnectionEnd.CONNECTION_LOST);
        settle();
        assertThat(seen.get(run).counts().retriable()).isEqualTo(3);

        RunAnswer answer = fixture.hub.audit().runs().retry(HubFixture.DESK, run, 20).toCompletableFuture().join();
        settle();

        assertThat(answer).isInstanceOfSatisfying(RunAnswer.Taken.class, again -> {
            assertThat(again.phones()).isEqualTo(3);
            assertThat(parts(again.run())).extracting(part -> part.phone().value()).containsExactly("lab-1", "lab-2",
                    "nowhere");
            assertThat(seen.get(again.run())).returns(run, RunInfo::retryOf).returns(HubFixture.DESK, RunInfo::by);
        });
    }

    @Test
    void aRetryOfASuccessfulOrUnknownRunIsRefused() {
        List<RecordingTransport> lines = connect(1);
        RunId run = begin(START, 1, 20);
        answers(lines.getFirst(), Sharing.LIVE);
        settle();

        assertThat(fixture.hub.audit().runs().retry(ANNA, run, 20).toCompletableFuture().join())
                .isInstanceOf(RunAnswer.Refused.class);
        assertThat(fixture.hub.audit().runs().retry(ANNA, new RunId("none"), 20).toCompletableFuture().join())
                .isInstanceOf(RunAnswer.Refused.class);
        assertThat(fixture.hub.runs().cancel(new RunId("none"))).isInstanceOf(RunAnswer.Refused.class);
    }

    @Test
    void aMessageOfARunIsSentOnceToEachPhone() {
        List<RecordingTransport> lines = connect(2);
        RunId run = begin(new Command.ShowNotice("hello", NoticeLevel.INFO), 2, 20);
        settle();

        assertThat(lines).allSatisfy(line -> assertThat(line.sent)
                .filteredOn(HubRunsTest::isNotice).hasSize(1));
        assertThat(stages(run)).containsOnly(RunStage.SENT);
        assertThat(seen.get(run).command()).isEqualTo(new Command.ShowNotice("hello", NoticeLevel.INFO));
    }

    @Test
    void aClosingServerMarksSentCommandsUnknownAndTheOthersNotSent() {
        List<RecordingTransport> lines = connect(4);
        RunId run = begin(START, 4, 2);
        fixture.reports(lines.get(0), Sharing.ASKING, HubFixture.lastCommand(lines.get(0)), "");
        settle();

        fixture.hub.close();

        assertThat(stages(run)).containsExactly(RunStage.UNKNOWN, RunStage.UNKNOWN, RunStage.UNKNOWN,
                RunStage.NOT_SENT);
        assertThat(seen.get(run).counts())
                .isEqualTo(counts(RunStage.UNKNOWN, 3, RunStage.NOT_SENT, 1));
        assertThat(fixture.hub.runs().begin(ANNA, order(START, List.of("lab-0"), 20)))
                .isInstanceOf(RunAnswer.Refused.class);
    }

    @Test
    void theOldestFinishedRunsAreForgottenFirst() {
        connect(2);
        RunId going = begin(START, List.of("lab-0"), 20);
        for (int i = 0; i < Runs.MOST_RUNS + 5; i++) {
            begin(STOP, List.of("nowhere"), 20);
            fixture.hub.flush();
        }
        settle();

        assertThat(seen).hasSize(Runs.MOST_RUNS).containsKey(going);
    }

    @Test
    void theCountsOfARunOfTenThousandPhonesAlwaysAddUp() {
        List<RecordingTransport> lines = connect(10_000);
        RunId run = begin(START, 10_000, 500);
        int answered = 0;
        while (!seen.containsKey(run) || !seen.get(run).counts().isFinished()) {
            for (RecordingTransport line : lines.subList(answered, Math.min(answered + 400, lines.size()))) {
                if (line.sent.stream().anyMatch(HubRunsTest::isStart)) {
                    answers(line, answered % 10 == 0 ? Sharing.DENIED : Sharing.LIVE);
                    answered++;
                }
            }
            settle();
            RunCounts now = seen.get(run).counts();
            assertThat(now.total()).isEqualTo(10_000);
            assertThat(now.of(RunStage.OUT)).isLessThanOrEqualTo(500);
            assertThat(now.settled()).isEqualTo(answered);
        }

        assertThat(counts(run)).isEqualTo(counts(RunStage.DONE, 9_000, RunStage.REFUSED, 1_000));
        assertThat(parts(run)).hasSize(10_000).allSatisfy(part -> assertThat(part.stage().isSettled()).isTrue());
    }

    private void changed(RunsChange change) {
        changes.add(change);
        switch (change) {
            case RunsChange.WholeList(var runs) -> runs.forEach(run -> seen.put(run.id(), run));
            case RunsChange.RunChanged(var run) -> seen.put(run.id(), run);
            case RunsChange.RunForgotten(var run) -> seen.remove(run);
            case RunsChange.NoRuns() -> throw new IllegalStateException();
        }
    }

    private List<RecordingTransport> connect(int phones) {
        return IntStream.range(0, phones).mapToObj(i -> fixture.connectModern("lab-" + i)).toList();
    }

    private RunId begin(Command command, int phones, int atOnce) {
        return begin(command, IntStream.range(0, phones).mapToObj(i -> "lab-" + i).toList(), atOnce);
    }

    private RunId begin(Command command, List<String> phones, int atOnce) {
        return ((RunAnswer.Taken) fixture.hub.runs().begin(ANNA, order(command, phones, atOnce))).run();
    }

    private static RunOrder order(Command command, List<String> phones, int atOnce) {
        return new RunOrder(command, phones.stream().map(PhoneId::new).toList(), atOnce);
    }

    private void answers(RecordingTransport line, Sharing state) {
        fixture.reports(line, state, HubFixture.lastCommand(line), "");
    }

    /** Lets the hub finish its work and report to the listeners. */
    private void settle() {
        fixture.hub.flush();
        fixture.time.pass(Duration.ofMillis(60));
        fixture.hub.flush();
        fixture.time.pass(Duration.ofMillis(60));
        fixture.hub.flush();
    }

    /** How often each phone was told to share. */
    private static List<Integer> told(List<RecordingTransport> lines) {
        return lines.stream().map(line -> (int) line.sent.stream()
                .filter(HubRunsTest::isStart).count()).toList();
    }

    private static boolean isStart(ServerMessage message) {
        return message instanceof ServerMessage.Instruct instruct && instruct.command() instanceof Command.StartSharing;
    }

    private static boolean isNotice(ServerMessage message) {
        return message instanceof ServerMessage.Instruct instruct && instruct.command() instanceof Command.ShowNotice;
    }

    private RunCounts counts(RunId run) {
        assertThat(seen.get(run).counts().total()).isEqualTo(parts(run).size());
        return seen.get(run).counts();
    }

    private List<RunStage> stages(RunId run) {
        return parts(run).stream().map(RunPart::stage).toList();
    }

    private List<RunPart> parts(RunId run) {
        List<RunPart> parts = new ArrayList<>();
        fixture.hub.runs().watch(run, told -> parts.addAll(told.parts()));
        return parts;
    }

    private static RunCounts counts(Object... pairs) {
        Map<RunStage, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((RunStage) pairs[i], (Integer) pairs[i + 1]);
        }
        return new RunCounts(counts);
    }
}
