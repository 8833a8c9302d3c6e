package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.fixtures.fleet.FakeRuns;
import dev.golink.ui.fixtures.fleet.NoRuns;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.roster.SharingRequest;

/** Runs that the server carries out, as a window shows them. */
class ServerRunsTest {
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();

    private final FakeFleet fleet = new FakeFleet();
    private final FakeRuns served = new FakeRuns(HandClock.START);
    private final HandExecutor crossing = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final RosterModel roster = new RosterModel(clock);
    private final List<Run> ended = new ArrayList<>();
    private final List<RunAnswer> unbegun = new ArrayList<>();
    private RunsModel model;

    @BeforeEach
    void watch() {
        fleet.carryOut(served);
        fleet.put(IntStream.range(0, 4).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        fleet.watch(new FleetInbox(crossing, roster::apply));
        model = new RunsModel(fleet, crossing, clock, ended::add, unbegun::add);
        model.watch();
        crossing.settle();
    }

    @Test
    void theServerCarriesOutTheRunAndThisWindowSendsNothing() {
        begin(START, "lab-0", "lab-1");

        assertThat(fleet.sent()).isEmpty();
        assertThat(served.phones(served.newest())).containsExactly("lab-0", "lab-1");
        assertThat(model.runs()).singleElement().satisfies(run -> {
            assertThat(run.by()).contains(new OperatorId("desk"));
            assertThat(run.counts().byStage()).isEqualTo(Map.of(RunStage.WAITING, 2));
        });
        assertThat(model.going()).hasSize(1);
    }

    @Test
    void rowsOfOwnRunsWaitForTheOutcomeFromTheServer() {
        begin(START, "lab-0", "lab-1");
        assertThat(row("lab-0").request()).isEqualTo(new Request.Pending(SharingRequest.START, 1, false));

        come("lab-0", RunStage.OUT);
        assertThat(row("lab-0").request()).isEqualTo(new Request.Pending(SharingRequest.START, 1, true));
        come("lab-0", RunStage.DONE);
        come("lab-1", RunStage.GONE);

        assertThat(row("lab-0").request()).isEqualTo(Request.NONE);
        assertThat(row("lab-1").request())
                .isEqualTo(new Request.Failed(SharingRequest.START, new Outcome.Unreachable()));
        assertThat(ended).containsExactly(model.runs().getFirst());
        assertThat(model.going()).isEmpty();
        assertThat(served.watched()).isZero();
    }

    @Test
    void aRunOfAnotherOperatorIsSeenAndNoRowWaitsForIt() {
        served.begin("anna", START, "lab-0", "lab-1");
        crossing.settle();
        come("lab-0", RunStage.DONE);
        come("lab-1", RunStage.DONE);

        assertThat(model.runs()).singleElement().satisfies(run -> {
            assertThat(run.by()).contains(new OperatorId("anna"));
            assertThat(run.counts().byStage()).isEqualTo(Map.of(RunStage.DONE, 2));
        });
        assertThat(row("lab-0").request()).isEqualTo(Request.NONE);
        assertThat(ended).isEmpty();
    }

    @Test
    void entriesOfARunAreRequestedWhileTheRunIsShown() {
        served.begin("anna", START, "lab-0", "lab-1");
        served.begin("bob", STOP, "lab-2");
        crossing.settle();
        Run first = model.runs().getLast();
        assertThat(first.entries()).isEmpty();

        model.shownProperty().set(first);
        crossing.settle();
        assertThat(first.entries()).extracting(entry -> entry.id().value()).containsExactly("lab-0", "lab-1");
        RunEntry entry = first.entries().getFirst();
        RunId id = new RunId("s-1");
        served.come(id, new RunPart(new PhoneId("lab-0"), RunStage.REFUSED, "not now", Sharing.DENIED,
                Duration.ofSeconds(4)));
        crossing.settle();
        assertThat(entry.state()).isEqualTo(new EntryState.Settled(new Outcome.Refused("not now"), Sharing.DENIED));
        assertThat(entry.sentAt().until(entry.since())).isEqualTo(Duration.ofSeconds(4));

        model.shownProperty().set(model.runs().getFirst());
        crossing.settle();
        assertThat(served.watched()).isEqualTo(1);
        assertThat(first.entries()).isEmpty();
    }

    @Test
    void aRetryGoesToAsManyPhonesAsCounted() {
        begin(START, "lab-0", "lab-1", "lab-2");
        Run run = model.runs().getFirst();
        model.shownProperty().set(run);
        come("lab-0", RunStage.DONE);
        come("lab-1", RunStage.REFUSED);
        come("lab-2", RunStage.UNKNOWN);
        assertThat(run.counts().retriable()).isEqualTo(2);

        model.retry(run, List.of(row("lab-1"), row("lab-2")));
        crossing.settle();

        assertThat(served.phones(served.newest())).containsExactly("lab-1", "lab-2");
        assertThat(model.runs().getFirst().retryOf()).hasValue(run.number());
        assertThat(row("lab-2").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void serverCancelsCommandsThatWereNotSentYet() {
        begin(START, "lab-0", "lab-1");
        come("lab-0", RunStage.OUT);

        model.cancel(model.runs().getFirst());
        crossing.settle();

        assertThat(model.runs().getFirst().counts().byStage())
                .isEqualTo(Map.of(RunStage.OUT, 1, RunStage.CANCELLED, 1));
        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(unbegun).isEmpty();
    }

    @Test
    void commandsInProgressAreUnknownAfterAServerRestart() {
        begin(START, "lab-0", "lab-1", "lab-2");
        come("lab-0", RunStage.DONE);
        come("lab-1", RunStage.OUT);
        Run run = model.runs().getFirst();

        served.restart();
        crossing.settle();

        assertThat(model.runs()).containsExactly(run);
        assertThat(run.counts().byStage())
                .isEqualTo(Map.of(RunStage.DONE, 1, RunStage.UNKNOWN, 1, RunStage.NOT_SENT, 1));
        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(model.going()).isEmpty();
        assertThat(ended).containsExactly(run);
    }

    @Test
    void aRunThatMayNotHaveBegunIsReportedAndNoRowWaits() {
        served.loseLink();

        begin(START, "lab-0");

        assertThat(unbegun).containsExactly(new RunAnswer.Unreachable());
        assertThat(row("lab-0").request()).isEqualTo(Request.NONE);
        assertThat(model.runs()).isEmpty();
    }

    @Test
    void aWindowOfAnOlderServerCarriesOutItsRunsItself() {
        fleet.carryOut(new NoRuns());
        model = new RunsModel(fleet, crossing, clock, ended::add, unbegun::add);
        model.watch();
        crossing.settle();

        begin(STOP, "lab-0");

        assertThat(fleet.sent()).hasSize(1);
        assertThat(model.runs()).singleElement().satisfies(run -> assertThat(run.by()).isEmpty());
    }

    private void begin(Command command, String... phones) {
        model.begin(command, List.of(phones).stream().map(this::row).toList());
        crossing.settle();
    }

    private void come(String phone, RunStage stage) {
        served.come(phone, stage);
        crossing.settle();
    }

    private PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }
}
