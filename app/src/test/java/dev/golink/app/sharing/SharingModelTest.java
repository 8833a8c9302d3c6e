package dev.golink.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.feed.FleetFeed;
import dev.golink.app.fixtures.FakeFleet;
import dev.golink.app.fixtures.HandClock;
import dev.golink.app.fixtures.HandCrossing;
import dev.golink.app.fixtures.Phones;
import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.app.roster.RosterModel;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Departure.Reason;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.fleet.Sharing;

class SharingModelTest {
    private final FakeFleet fleet = new FakeFleet();
    private final HandCrossing crossing = new HandCrossing();
    private final RosterModel roster = new RosterModel(new HandClock());
    private final List<SharingReport> reports = new ArrayList<>();
    private final List<Runnable> questions = new ArrayList<>();
    private final SharingModel model = new SharingModel(fleet::send, crossing, (_, _, yes) -> questions.add(yes),
            reports::add);

    @BeforeEach
    void watch() {
        fleet.watch(new FleetFeed(crossing, news -> {
            roster.apply(news);
            model.refresh();
        }));
    }

    @Test
    void withNothingSelectedNothingMakesSense() {
        put(Phones.online("lab-1"));

        assertThat(model.canStartProperty().get()).isFalse();
        assertThat(model.canStopProperty().get()).isFalse();
        assertThat(model.canWatchProperty().get()).isFalse();
    }

    @Test
    void startMakesSenseForAPhoneThatIsHereAndCanAndDoesNotShare() {
        put(Phones.online("free"), Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.sharing(Phones.online("asked"), Sharing.ASKING), Phones.unable(Phones.online("unable")),
                Phones.gone(Phones.online("gone"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)),
                Phones.sharing(Phones.online("denied"), Sharing.DENIED),
                Phones.silent(Phones.online("stale"), Presence.STALE, Duration.ofSeconds(14)));

        assertThat(startable("free")).isTrue();
        assertThat(startable("denied")).isTrue();
        assertThat(startable("stale")).isTrue();
        assertThat(startable("live")).isFalse();
        assertThat(startable("asked")).isFalse();
        assertThat(startable("unable")).isFalse();
        assertThat(startable("gone")).isFalse();
        assertThat(startable("gone", "free")).isTrue();
    }

    @Test
    void stopMakesSenseWhereTheScreenIsSharedOrWanted() {
        put(Phones.online("free"), Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.sharing(Phones.online("asked"), Sharing.REQUESTED));

        assertThat(stoppable("free")).isFalse();
        assertThat(stoppable("live")).isTrue();
        assertThat(stoppable("asked")).isTrue();
    }

    @Test
    void whatMakesSenseFollowsTheSelectedPhones() {
        put(Phones.online("lab-1"));
        select("lab-1");
        assertThat(model.canStartProperty().get()).isTrue();

        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(model.canStartProperty().get()).isFalse();
        assertThat(model.canStopProperty().get()).isTrue();
        assertThat(model.canWatchProperty().get()).isTrue();
        assertThat(model.live()).extracting(row -> row.id().value()).containsExactly("lab-1");
    }

    @Test
    void startGoesOnlyToThePhonesItMakesSenseFor() {
        put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE), Phones.online("lab-3"));
        select("lab-1", "lab-2", "lab-3");

        model.start();

        assertThat(fleet.sent()).extracting(sent -> sent.phone().value()).containsExactlyInAnyOrder("lab-1", "lab-3");
        assertThat(fleet.sent().getFirst().command()).isEqualTo(new Command.StartSharing(ScreenWish.DEFAULT));
    }

    @Test
    void aRowWaitsUntilTheOutcomeComesAndIsNeverLiveByHope() {
        put(Phones.online("lab-1"));
        select("lab-1");

        model.start();
        assertThat(row("lab-1").request()).isInstanceOf(Request.Pending.class);
        assertThat(model.canStartProperty().get()).isFalse();

        fleet.answer("lab-1", new Outcome.Done());
        assertThat(row("lab-1").request()).isInstanceOf(Request.Pending.class);
        crossing.settle();

        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(row("lab-1").phone().sharing()).isEqualTo(Sharing.OFF);
    }

    @Test
    void aRefusalStaysInTheRowWhileThePhonesStateSettles() {
        put(Phones.online("lab-1"));
        select("lab-1");
        model.start();
        put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        fleet.answer("lab-1", new Outcome.Refused("no"));
        crossing.settle();

        put(Phones.sharing(Phones.online("lab-1"), Sharing.DENIED));
        put(Phones.battery(Phones.sharing(Phones.online("lab-1"), Sharing.OFF), 3, false));

        assertThat(row("lab-1").request()).isEqualTo(new Request.Failed(Ask.START, new Outcome.Refused("no")));
        assertThat(model.canStartProperty().get()).isTrue();
    }

    @Test
    void aFailureGoesWhenTheSharingMovesOn() {
        fail("lab-1");

        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureGoesWhenTheConnectionGoes() {
        fail("lab-1");

        put(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ZERO));

        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aFailureGoesWithTheNextCommand() {
        fail("lab-1");

        model.start();

        assertThat(row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aStopThatFailedIsForgottenWhenTheSharingEndsAllTheSame() {
        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        select("lab-1");
        model.stop();
        fleet.answer("lab-1", new Outcome.TimedOut(Duration.ofSeconds(10)));
        crossing.settle();
        assertThat(row("lab-1").request()).isInstanceOf(Request.Failed.class);

        put(Phones.sharing(Phones.online("lab-1"), Sharing.STALLED));
        assertThat(row("lab-1").request()).isInstanceOf(Request.Failed.class);

        put(Phones.online("lab-1"));
        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
    }

    @Test
    void theOutcomeOfAnOlderCommandDoesNotEndTheWaitForTheNewerOne() {
        put(Phones.online("lab-1"));
        select("lab-1");
        model.start();
        FakeFleet.Sent start = fleet.sent().getFirst();
        put(Phones.sharing(Phones.online("lab-1"), Sharing.ASKING));
        model.stop();

        start.outcome().complete(new Outcome.Refused("stopped meanwhile"));
        crossing.settle();

        assertThat(row("lab-1").request()).isEqualTo(new Request.Pending(Ask.STOP, 2));
    }

    @Test
    void manyOutcomesAreOneReportWhenTheLastOfThemCame() {
        put(IntStream.range(0, 5).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        select("lab-0", "lab-1", "lab-2", "lab-3", "lab-4");
        model.start();

        IntStream.range(0, 4).forEach(i -> fleet.answer("lab-" + i, new Outcome.Done()));
        crossing.settle();
        assertThat(reports).isEmpty();

        fleet.answer("lab-4", new Outcome.Unreachable());
        crossing.settle();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.ask()).isEqualTo(Ask.START);
            assertThat(report.answers()).hasSize(5).filteredOn(answer -> !answer.isGood()).hasSize(1);
        });
    }

    @Test
    void tenThousandOutcomesBetweenTwoPulsesWakeTheWindowOnce() {
        put(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.select(List.copyOf(roster.rows()));
        model.start();
        questions.getFirst().run();
        int before = crossing.wakes();

        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));

        assertThat(crossing.wakes() - before).isEqualTo(1);
        crossing.settle();
        assertThat(reports).hasSize(1);
    }

    @Test
    void overTenPhonesAreAskedAboutOnceAndOnlyAYesSends() {
        put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.select(List.copyOf(roster.rows()));

        model.start();
        assertThat(fleet.sent()).isEmpty();
        assertThat(questions).hasSize(1);

        questions.getFirst().run();
        assertThat(fleet.sent()).hasSize(11);
    }

    @Test
    void tenPhonesAreNotAskedAbout() {
        put(IntStream.range(0, 10).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.select(List.copyOf(roster.rows()));

        model.start();

        assertThat(questions).isEmpty();
        assertThat(fleet.sent()).hasSize(10);
    }

    @Test
    void aFleetThatFailsAgainstItsPromiseLeavesNoRowWaiting() {
        assertNoRowWaits((_, _) -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
        assertNoRowWaits((_, _) -> {
            throw new IllegalStateException("broken at once");
        });
    }

    private void assertNoRowWaits(BiFunction<PhoneId, Command, CompletionStage<Outcome>> fleetThatFails) {
        put(Phones.online("lab-1"));
        row("lab-1").requestProperty().set(Request.NONE);
        SharingModel broken = new SharingModel(fleetThatFails, crossing, (_, _, _) -> {}, reports::add);
        broken.select(List.of(row("lab-1")));

        broken.start();
        crossing.settle();

        assertThat(row("lab-1").request()).isEqualTo(new Request.Failed(Ask.START, new Outcome.Unreachable()));
    }

    private void fail(String id) {
        put(Phones.online(id));
        select(id);
        model.start();
        fleet.answer(id, new Outcome.Refused(""));
        crossing.settle();
        assertThat(row(id).request()).isInstanceOf(Request.Failed.class);
    }

    private void put(Phone... phones) {
        fleet.put(phones);
        crossing.settle();
    }

    private boolean startable(String... ids) {
        select(ids);
        return model.canStartProperty().get();
    }

    private boolean stoppable(String... ids) {
        select(ids);
        return model.canStopProperty().get();
    }

    private void select(String... ids) {
        model.select(Arrays.stream(ids).map(this::row).toList());
    }

    private PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }
}
