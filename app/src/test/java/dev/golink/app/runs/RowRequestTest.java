package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.app.runs.entry.ServerMoments;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.fixtures.fleet.NoRuns;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;

/** What a phone's row shows of a command to the phone, and for how long. */
class RowRequestTest {
    private final CommandsBench bench = new CommandsBench();
    private final FakeFleet fleet = bench.fleet;
    private final CommandsModel model = bench.model;

    @Test
    void aRowWaitsUntilTheOutcomeComesAndIsNeverLiveByHope() {
        bench.put(Phones.online("lab-1"));
        bench.select("lab-1");

        model.start();
        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Pending.class);
        assertThat(model.startObstacleProperty().get()).isNotNull();

        fleet.answer("lab-1", new Outcome.Done());
        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Pending.class);
        bench.crossing.settle();

        assertThat(bench.row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(bench.row("lab-1").phone().sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aRefusalStaysInTheRowWhileThePhonesStateSettles() {
        bench.put(Phones.online("lab-1"));
        bench.select("lab-1");
        model.start();
        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        fleet.answer("lab-1", new Outcome.Refused("no"));
        bench.crossing.settle();

        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.DENIED));
        bench.put(Phones.battery(Phones.sharing(Phones.online("lab-1"), Sharing.OFF), 3, false));

        assertThat(bench.row("lab-1").request())
                .isEqualTo(new Request.Failed(SharingRequest.START, new Outcome.Refused("no")));
        assertThat(model.startObstacleProperty().get()).isNull();
    }

    @Test
    void aFailureGoesWhenTheSharingMovesOn() {
        fail("lab-1");

        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(bench.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureGoesWhenTheConnectionGoes() {
        fail("lab-1");

        bench.put(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ZERO));

        assertThat(bench.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureGoesWithTheNextCommand() {
        fail("lab-1");

        model.start();

        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aStopThatFailedIsForgottenWhenTheSharingEndsAllTheSame() {
        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        bench.select("lab-1");
        model.stop();
        fleet.answer("lab-1", new Outcome.TimedOut(Duration.ofSeconds(10)));
        bench.crossing.settle();
        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Failed.class);

        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.STALLED));
        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Failed.class);

        bench.put(Phones.online("lab-1"));
        assertThat(bench.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void theOutcomeOfAnOlderCommandDoesNotEndTheWaitForTheNewerOne() {
        bench.put(Phones.online("lab-1"));
        bench.select("lab-1");
        model.start();
        FakeFleet.Sent start = fleet.sent().getFirst();
        bench.put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        model.stop();

        start.outcome().complete(new Outcome.Refused("stopped meanwhile"));
        bench.crossing.settle();

        assertThat(bench.row("lab-1").request()).isEqualTo(new Request.Pending(SharingRequest.STOP, 2, true));
    }

    @Test
    void tenThousandOutcomesBetweenTwoPulsesWakeTheWindowOnce() {
        bench.runs.setLimits(new BulkLimits(10_000, 10_000));
        bench.put(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(bench.roster.rows());
        int before = bench.crossing.wakes();

        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));

        assertThat(bench.crossing.wakes() - before).isEqualTo(1);
        bench.crossing.settle();
        assertThat(bench.ended).hasSize(1);
    }

    @Test
    void aFleetThatFailsAgainstItsPromiseLeavesNoRowWaiting() {
        assertNoRowWaits((_, _) -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
        assertNoRowWaits((_, _) -> {
            throw new IllegalStateException("broken at once");
        });
    }

    private void assertNoRowWaits(BiFunction<PhoneId, Command, CompletionStage<Outcome>> fleetThatFails) {
        bench.put(Phones.online("lab-1"));
        bench.row("lab-1").requestProperty().set(Request.NONE);
        RunsModel broken = new RunsModel(fleetThatFails, new NoRuns(),
                new ServerMoments(fleet::now, new HandClock()), bench.crossing, _ -> {}, _ -> {});

        broken.begin(new Command.StartSharing(ScreenWish.DEFAULT), List.of(bench.row("lab-1")));
        bench.crossing.settle();

        assertThat(bench.row("lab-1").request())
                .isEqualTo(new Request.Failed(SharingRequest.START, new Outcome.Unreachable()));
    }

    private void fail(String id) {
        bench.put(Phones.online(id));
        bench.select(id);
        model.start();
        fleet.answer(id, new Outcome.Refused(""));
        bench.crossing.settle();
        assertThat(bench.row(id).request()).isInstanceOf(Request.Failed.class);
    }
}
