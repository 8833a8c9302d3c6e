package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.ServerMoments;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.app.runs.question.LeftOut;
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.feed.FleetFeed;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandCrossing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.fixtures.fleet.NoRuns;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.RosterModel;

class CommandsModelTest {
    private final FakeFleet fleet = new FakeFleet();
    private final HandCrossing crossing = new HandCrossing();
    private final RosterModel roster = new RosterModel(new HandClock());
    private final List<Run> ended = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<Runnable> questions = new ArrayList<>();
    private final List<Plan> forNobody = new ArrayList<>();
    private final RunsModel runs = new RunsModel(fleet, crossing, new HandClock(), ended::add, _ -> {});
    private final CommandsModel model = new CommandsModel(runs, roster::row, (plan, yes) -> {
        plans.add(plan);
        questions.add(yes);
    }, forNobody::add);

    @BeforeEach
    void watch() {
        fleet.watch(new FleetFeed(crossing, news -> {
            roster.apply(news);
            runs.refresh();
            model.refresh();
        }));
        runs.onAnswers(model::refresh);
    }

    @Test
    void withNothingSelectedNothingMakesSense() {
        put(Phones.online("lab-1"));

        assertThat(model.startObstacleProperty().get()).isNotNull();
        assertThat(model.stopObstacleProperty().get()).isNotNull();
        assertThat(model.watchObstacleProperty().get()).isNotNull();
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
    void stopMakesSenseForAPhoneThatWouldBeAskedAgainBeItHereOrAway() {
        put(Phones.wanted(Phones.online("back"), "anna"),
                Phones.wanted(Phones.gone(Phones.online("away"), Reason.CONNECTION_LOST, Duration.ofMinutes(1)),
                        "anna"),
                Phones.gone(Phones.online("gone"), Reason.CONNECTION_LOST, Duration.ofMinutes(1)),
                Phones.sharing(Phones.online("paused"), Sharing.PAUSED));

        assertThat(stoppable("back")).isTrue();
        assertThat(startable("back")).isTrue();
        assertThat(stoppable("away")).isTrue();
        assertThat(startable("away")).isFalse();
        assertThat(stoppable("gone")).isFalse();
        assertThat(stoppable("paused")).isTrue();
        assertThat(startable("paused")).isFalse();
        select("away");
        model.stop();
        assertThat(fleet.sent()).extracting(sent -> sent.command()).containsExactly(new Command.StopSharing());
    }

    @Test
    void whatMakesSenseFollowsTheSelectedPhones() {
        put(Phones.online("lab-1"));
        select("lab-1");
        assertThat(model.startObstacleProperty().get()).isNull();

        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(model.startObstacleProperty().get()).isNotNull();
        assertThat(model.stopObstacleProperty().get()).isNull();
        assertThat(model.watchObstacleProperty().get()).isNull();
        assertThat(model.watchable()).extracting(row -> row.id().value()).containsExactly("lab-1");
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
        assertThat(model.startObstacleProperty().get()).isNotNull();

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
        assertThat(model.startObstacleProperty().get()).isNull();
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

        assertThat(row("lab-1").request()).isEqualTo(new Request.Pending(Ask.STOP, 2, true));
    }

    @Test
    void tenThousandOutcomesBetweenTwoPulsesWakeTheWindowOnce() {
        runs.setLimits(new BulkLimits(10_000, 10_000));
        put(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(roster.rows());
        int before = crossing.wakes();

        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));

        assertThat(crossing.wakes() - before).isEqualTo(1);
        crossing.settle();
        assertThat(ended).hasSize(1);
    }

    @Test
    void aSinglePhoneIsWatchableBeforeItIsLiveSinceItsWindowHoldsAStart() {
        put(Phones.online("lab-1"), Phones.online("lab-2"));

        select("lab-1");
        assertThat(model.watchObstacleProperty().get()).isNull();
        assertThat(model.watchable()).extracting(row -> row.id().value()).containsExactly("lab-1");

        select("lab-1", "lab-2");
        assertThat(model.watchObstacleProperty().get()).isNotNull();
    }

    @Test
    void theQuestionSaysWhoIsLeftOutAndWhy() {
        put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        put(Phones.gone(Phones.online("gone"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)),
                Phones.unable(Phones.online("unable")), Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.sharing(Phones.online("asked"), Sharing.ASKING));

        model.start(roster.rows());

        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.phones()).hasSize(11);
            assertThat(plan.chosen()).isEqualTo(15);
            assertThat(plan.leftOut())
                    .isEqualTo(Map.of(LeftOut.OFFLINE, 1, LeftOut.UNABLE, 1, LeftOut.SHARING, 2));
        });
    }

    @Test
    void howManyAreAskedAboutIsChosenAtAnyTime() {
        put(Phones.online("lab-1"), Phones.online("lab-2"));
        runs.setLimits(new BulkLimits(1, 20));

        model.start(roster.rows());

        assertThat(questions).hasSize(1);
        assertThat(fleet.sent()).isEmpty();
    }

    @Test
    void aPlanForNobodyIsToldOfWithItsReasons() {
        put(Phones.sharing(Phones.online("live"), Sharing.LIVE));

        model.start(roster.rows());

        assertThat(fleet.sent()).isEmpty();
        assertThat(runs.runs()).isEmpty();
        assertThat(forNobody).singleElement()
                .satisfies(plan -> assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOut.SHARING, 1)));
    }

    @Test
    void stopTakesBackAStartThatHasNotGoneOut() {
        runs.setLimits(new BulkLimits(10, 1));
        put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        model.start(roster.rows());
        put(Phones.sharing(Phones.online("lab-1"), Sharing.REQUESTED));

        model.stop(roster.rows());
        questions.getFirst().run();
        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));
        crossing.settle();

        assertThat(fleet.sent())
                .extracting(sent -> sent.phone().value() + " " + sent.command().getClass().getSimpleName())
                .containsExactly("lab-1 StartSharing", "lab-1 StopSharing");
        assertThat(runs.runs().getLast().counts().of(RunStage.CANCELLED)).isEqualTo(2);
        assertThat(row("lab-2").request()).isEqualTo(Request.NONE);
    }

    @Test
    void aRetryGoesToThoseThatFailedAndRemembersTheFirstRun() {
        put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        model.start(roster.rows());
        Run first = runs.runs().getFirst();
        fleet.answer("lab-1", new Outcome.Done());
        fleet.answer("lab-2", new Outcome.Refused("no"));
        fleet.answer("lab-3", new Outcome.TimedOut(Duration.ofSeconds(10)));
        crossing.settle();

        model.retry(first);

        Run second = runs.runs().getFirst();
        assertThat(second.entries()).extracting(entry -> entry.id().value()).containsExactly("lab-2", "lab-3");
        assertThat(second.retryOf()).hasValue(first.number());
        assertThat(second.command()).isEqualTo(first.command());
        assertThat(first.counts().failed()).isEqualTo(2);
    }

    @Test
    void aRetryReachesAPhoneThatWasForgottenAndCameBack() {
        put(Phones.online("lab-1"));
        model.start(roster.rows());
        fleet.answer("lab-1", new Outcome.Unreachable());
        crossing.settle();
        fleet.forget("lab-1");
        put(Phones.online("lab-1"));

        model.retry(runs.runs().getFirst());

        assertThat(runs.runs().getFirst().entries().getFirst().id()).isEqualTo(row("lab-1").id());
        assertThat(row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aRetryOfManyIsAskedAbout() {
        put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(roster.rows());
        questions.getFirst().run();
        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Unreachable()));
        crossing.settle();

        model.retry(runs.runs().getFirst());
        assertThat(fleet.sent()).hasSize(11);

        questions.getLast().run();
        assertThat(fleet.sent()).hasSize(22);
        assertThat(runs.runs().getFirst().retryOf()).hasValue(1);
    }

    @Test
    void aMessageGoesToEveryPhoneThatIsHereAndNoRowWaitsForIt() {
        put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.gone(Phones.online("gone"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)));
        Command.ShowNotice message = new Command.ShowNotice("Dinner", NoticeLevel.INFO);

        model.give(message, roster.rows(), () -> {});

        assertThat(fleet.sent()).extracting(FakeFleet.Sent::command).containsExactly(message, message);
        assertThat(row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(runs.runs().getFirst().entries()).hasSize(2);
    }

    @Test
    void withoutAServerNothingIsBegun() {
        put(Phones.online("lab-1"));
        model.setReachable(false);

        model.start(roster.rows());

        assertThat(fleet.sent()).isEmpty();
        assertThat(runs.runs()).isEmpty();
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
    void aStopOfMoreThanOnePhoneIsAlwaysAskedAbout() {
        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.online("lab-3"));
        select("lab-1", "lab-3");
        model.stop();
        assertThat(questions).isEmpty();
        assertThat(fleet.sent()).hasSize(1);

        select("lab-2", "lab-1");
        put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        fleet.answer("lab-1", new Outcome.TimedOut(Duration.ofSeconds(10)));
        crossing.settle();
        model.stop();
        assertThat(fleet.sent()).hasSize(1);
        assertThat(plans.getFirst().phones()).hasSize(2);

        questions.getFirst().run();
        assertThat(fleet.sent()).hasSize(3);
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
        RunsModel broken = new RunsModel(fleetThatFails, new NoRuns(),
                new ServerMoments(fleet::now, new HandClock()), crossing, _ -> {}, _ -> {});

        broken.begin(new Command.StartSharing(ScreenWish.DEFAULT), List.of(row("lab-1")));
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
        return model.startObstacleProperty().get() == null;
    }

    private boolean stoppable(String... ids) {
        select(ids);
        return model.stopObstacleProperty().get() == null;
    }

    private void select(String... ids) {
        model.select(Arrays.stream(ids).map(this::row).toList());
    }

    private PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }
}
