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
    private final CommandsFixture fixture = new CommandsFixture();
    private final FakeFleet fleet = fixture.fleet;
    private final CommandsModel model = fixture.model;

    @Test
    void aRowWaitsForTheOutcomeAndIsNotShownAsLiveEarly() {
        fixture.put(Phones.online("lab-1"));
        fixture.select("lab-1");

        model.start();
        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Pending.class);
        assertThat(model.startObstacleProperty().get()).isNotNull();

        fleet.answer("lab-1", new Outcome.Done());
        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Pending.class);
        fixture.crossing.settle();

        assertThat(fixture.row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(fixture.row("lab-1").phone().sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aRefusalStaysInTheRowWhileThePhonesStateSettles() {
        fixture.put(Phones.online("lab-1"));
        fixture.select("lab-1");
        model.start();
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        fleet.answer("lab-1", new Outcome.Refused("no"));
        fixture.crossing.settle();

        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.DENIED));
        fixture.put(Phones.battery(Phones.sharing(Phones.online("lab-1"), Sharing.OFF), 3, false));

        assertThat(fixture.row("lab-1").request())
                .isEqualTo(new Request.Failed(SharingRequest.START, new Outcome.Refused("no")));
        assertThat(model.startObstacleProperty().get()).isNull();
    }

    @Test
    void aFailureDisappearsWhenTheSharingStateChanges() {
        fail("lab-1");

        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(fixture.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureDisappearsWhenThePhoneDisconnects() {
        fail("lab-1");

        fixture.put(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ZERO));

        assertThat(fixture.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureDisappearsWithTheNextCommand() {
        fail("lab-1");

        model.start();

        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aFailedStopDisappearsWhenTheSharingEnds() {
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        fixture.select("lab-1");
        model.stop();
        fleet.answer("lab-1", new Outcome.TimedOut(Duration.ofSeconds(10)));
        fixture.crossing.settle();
        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Failed.class);

        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.STALLED));
        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Failed.class);

        fixture.put(Phones.online("lab-1"));
        assertThat(fixture.row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void theOutcomeOfAnOlderCommandDoesNotEndTheWaitForTheNewerOne() {
        fixture.put(Phones.online("lab-1"));
        fixture.select("lab-1");
        model.start();
        FakeFleet.Sent start = fleet.sent().getFirst();
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        model.stop();

        start.outcome().complete(new Outcome.Refused("stopped meanwhile"));
        fixture.crossing.settle();

        assertThat(fixture.row("lab-1").request()).isEqualTo(new Request.Pending(SharingRequest.STOP, 2, true));
    }

    @Test
    void tenThousandOutcomesBetweenTwoPulsesWakeTheJavaFxThreadOnce() {
        fixture.runs.setLimits(new BulkLimits(10_000, 10_000));
        fixture.put(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(fixture.roster.rows());
        int before = fixture.crossing.wakes();

        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));

        assertThat(fixture.crossing.wakes() - before).isEqualTo(1);
        fixture.crossing.settle();
        assertThat(fixture.ended).hasSize(1);
    }

    @Test
    void aFailingFleetLeavesNoRowWaiting() {
        assertNoRowWaits((_, _) -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
        assertNoRowWaits((_, _) -> {
            throw new IllegalStateException("broken at once");
        });
    }

    private void assertNoRowWaits(BiFunction<PhoneId, Command, CompletionStage<Outcome>> fleetThatFails) {
        fixture.put(Phones.online("lab-1"));
        fixture.row("lab-1").requestProperty().set(Request.NONE);
        RunsModel broken = new RunsModel(fleetThatFails, new NoRuns(),
                new ServerMoments(fleet::now, new HandClock()), fixture.crossing, _ -> {}, _ -> {});

        broken.begin(new Command.StartSharing(ScreenWish.DEFAULT), List.of(fixture.row("lab-1")));
        fixture.crossing.settle();

        assertThat(fixture.row("lab-1").request())
                .isEqualTo(new Request.Failed(SharingRequest.START, new Outcome.Unreachable()));
    }

    private void fail(String id) {
        fixture.put(Phones.online(id));
        fixture.select(id);
        model.start();
        fleet.answer(id, new Outcome.Refused(""));
        fixture.crossing.settle();
        assertThat(fixture.row(id).request()).isInstanceOf(Request.Failed.class);
    }
}
