package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.roster.SharingRequest;

class RunsModelTest {
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();

    private final FakeFleet fleet = new FakeFleet();
    private final HandExecutor crossing = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final RosterModel roster = new RosterModel(clock);
    private final List<Run> ended = new ArrayList<>();
    private final RunsModel model = new RunsModel(fleet, crossing, clock, ended::add, _ -> {});

    @BeforeEach
    void watch() {
        fleet.watch(new FleetInbox(crossing, news -> {
            roster.apply(news);
            model.refresh();
        }));
        model.setLimits(new BulkLimits(10, 3));
    }

    @Test
    void atMostTheLimitIsInProgressAndOutcomesFreeASlot() {
        Run run = begin(START, 10);
        assertThat(outNow()).containsExactly("lab-0", "lab-1", "lab-2");
        assertThat(run.counts().of(RunStage.OUT)).isEqualTo(3);
        assertThat(run.counts().of(RunStage.WAITING)).isEqualTo(7);

        answer("lab-1", new Outcome.Done());

        assertThat(outNow()).containsExactly("lab-0", "lab-2", "lab-3");
        while (!run.isFinished()) {
            fleet.answer(outNow().getFirst(), new Outcome.Done());
            crossing.settle();
            assertThat(outNow()).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(run.counts().of(RunStage.DONE)).isEqualTo(10);
    }

    @Test
    void aPhoneThatAsksItsUserFreesASlot() {
        Run run = begin(START, 5);

        put(Phones.sharing(Phones.online("lab-0"), Sharing.ASKING));

        assertThat(run.entries().getFirst().stage()).isEqualTo(RunStage.ASKING);
        assertThat(outNow()).containsExactly("lab-0", "lab-1", "lab-2", "lab-3");
        assertThat(run.counts().of(RunStage.OUT)).isEqualTo(3);

        answer("lab-0", new Outcome.Done());
        assertThat(run.counts().of(RunStage.OUT)).isEqualTo(3);
        assertThat(run.counts().of(RunStage.WAITING)).isEqualTo(1);
    }

    @Test
    void aLongRunDoesNotDelayTheNextCommand() {
        begin(START, 10);
        put(Phones.sharing(Phones.online("other"), Sharing.LIVE));

        model.begin(STOP, List.of(row("other")));

        assertThat(outNow()).contains("other");
    }

    @Test
    void aHigherLimitSendsMoreAtOnce() {
        begin(START, 10);

        model.setLimits(new BulkLimits(10, 8));

        assertThat(outNow()).hasSize(8);
    }

    @Test
    void rowsShowWhetherTheyAreQueuedOrSent() {
        begin(START, 4);

        assertThat(row("lab-0").request()).isEqualTo(new Request.Pending(SharingRequest.START, 1, true));
        assertThat(row("lab-3").request()).isEqualTo(new Request.Pending(SharingRequest.START, 4, false));
    }

    @Test
    void cancelAffectsOnlyPhonesNotSentTo() {
        Run run = begin(START, 6);

        model.cancel(run);

        assertThat(run.counts().of(RunStage.CANCELLED)).isEqualTo(3);
        assertThat(run.counts().of(RunStage.OUT)).isEqualTo(3);
        assertThat(row("lab-5").request()).isEqualTo(Request.NONE);
        assertThat(model.going()).containsExactly(run);
    }

    @Test
    void commandsAlreadySentGetTheirOutcomesAfterACancel() {
        Run run = begin(START, 6);
        model.cancel(run);

        answer("lab-0", new Outcome.Done());
        answer("lab-1", new Outcome.Refused("no"));
        assertThat(ended).isEmpty();
        answer("lab-2", new Outcome.TimedOut(Duration.ofSeconds(10)));

        assertThat(ended).containsExactly(run);
        assertThat(model.going()).isEmpty();
        assertThat(fleet.sent()).hasSize(3);
        assertThat(run.counts().failed()).isEqualTo(2);
        assertThat(run.retriable()).hasSize(2);
    }

    @Test
    void aLostLinkEndsQueuedEntriesForGood() {
        Run run = begin(START, 6);

        model.linkLost();
        fleet.close();
        crossing.settle();

        assertThat(ended).containsExactly(run);
        assertThat(fleet.sent()).hasSize(3);
        assertThat(run.counts().of(RunStage.UNREACHABLE)).isEqualTo(3);
        assertThat(run.entries().getLast().state())
                .isEqualTo(new EntryState.NotSent(EntryState.NotSent.Why.LINK_LOST));
        assertThat(run.retriable()).hasSize(6);
    }

    @Test
    void aPhoneForgottenDuringARunStillGetsAnOutcome() {
        Run run = begin(START, 4);

        fleet.forget("lab-0");
        fleet.forget("lab-3");
        crossing.settle();
        answer("lab-0", new Outcome.Unreachable());
        answer("lab-1", new Outcome.Done());
        answer("lab-2", new Outcome.Done());
        answer("lab-3", new Outcome.Unreachable());

        assertThat(run.isFinished()).isTrue();
        assertThat(run.counts().of(RunStage.UNREACHABLE)).isEqualTo(2);
    }

    @Test
    void anEntryHoldsItsTimesOfSendingAndOutcome() {
        Run run = begin(START, 4);
        clock.turn(Duration.ofSeconds(4));
        answer("lab-0", new Outcome.Done());

        RunEntry first = run.entries().getFirst();
        assertThat(first.sentAt()).isEqualTo(HandClock.BEGINNING);
        assertThat(first.since()).isEqualTo(HandClock.BEGINNING.plus(Duration.ofSeconds(4)));
        assertThat(run.entries().getLast().sentAt()).isEqualTo(HandClock.BEGINNING.plus(Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void howLongAnAnswerTookIsToldRightlyWhoeverSetsTheClock(long hours) {
        Run run = begin(START, 1);
        clock.set(Duration.ofHours(hours));
        clock.turn(Duration.ofSeconds(4));
        model.tick();
        RunEntry entry = run.entries().getFirst();
        assertThat(entry.sentAt().until(model.nowProperty().get())).isEqualTo(Duration.ofSeconds(4));

        answer("lab-0", new Outcome.Done());

        assertThat(entry.sentAt().until(entry.since())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void reasonOfARefusalStaysWhenThePhoneChangesLater() {
        Run run = begin(START, 1);
        put(Phones.sharing(Phones.online("lab-0"), Sharing.DENIED));
        answer("lab-0", new Outcome.Refused(""));

        put(Phones.sharing(Phones.online("lab-0"), Sharing.LIVE));

        assertThat(run.entries().getFirst().state())
                .isEqualTo(new EntryState.Settled(new Outcome.Refused(""), Sharing.DENIED));
    }

    @Test
    void tenThousandPhonesAreSentToInTurnAndCountedOncePerPulse() {
        model.setLimits(new BulkLimits(10, 500));
        Run run = begin(START, 10_000);
        List<RunCounts> told = new ArrayList<>();
        run.countsProperty().subscribe((_, now) -> told.add(now));
        Set<FakeFleet.Sent> answered = new HashSet<>();

        int rounds = 0;
        while (!run.isFinished()) {
            List<FakeFleet.Sent> open = fleet.sent().stream().filter(answered::add).toList();
            assertThat(open).hasSizeLessThanOrEqualTo(500);
            open.forEach(sent -> sent.outcome().complete(new Outcome.Done()));
            crossing.pulse();
            rounds++;
        }

        assertThat(run.counts().of(RunStage.DONE)).isEqualTo(10_000);
        assertThat(told).hasSizeLessThanOrEqualTo(rounds);
        assertThat(ended).containsExactly(run);
    }

    @Test
    void oldestRunsAreForgottenExceptThoseInProgress() {
        put(Phones.online("going"), Phones.online("done"));
        model.begin(START, List.of(row("going")));
        Run going = model.runs().getFirst();
        for (int i = 0; i < RunsModel.MOST_RUNS + 5; i++) {
            model.begin(STOP, List.of(row("done")));
            fleet.answer("done", new Outcome.Done());
            crossing.settle();
        }

        assertThat(model.runs()).hasSize(RunsModel.MOST_RUNS).last().isSameAs(going);
    }

    @Test
    void oldLargeRunsAreForgottenToMakeRoomForTheNewest() {
        model.setLimits(new BulkLimits(10, 20_000));
        for (int i = 0; i < 3; i++) {
            begin(STOP, 9_000);
            fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));
            crossing.settle();
        }

        assertThat(model.runs()).extracting(Run::number).containsExactly(3L, 2L);
    }

    private Run begin(Command command, int phones) {
        Phone[] all = IntStream.range(0, phones).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new);
        fleet.reset(List.of(all));
        crossing.settle();
        model.begin(command, IntStream.range(0, phones).mapToObj(i -> row("lab-" + i)).toList());
        return model.runs().getFirst();
    }

    /** The phones with a sent command that has no outcome yet. */
    private List<String> outNow() {
        return fleet.sent().stream().filter(sent -> !sent.outcome().isDone()).map(sent -> sent.phone().value())
                .toList();
    }

    private void answer(String id, Outcome outcome) {
        fleet.answer(id, outcome);
        crossing.settle();
    }

    private void put(Phone... phones) {
        fleet.put(phones);
        crossing.settle();
    }

    private PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }
}
