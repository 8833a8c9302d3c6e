package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.app.runs.question.BulkLimits;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.Request;

/** Commands that apply to the selected phones, and the phones that get them. */
class CommandsModelTest {
    private final CommandsFixture fixture = new CommandsFixture();
    private final FakeFleet fleet = fixture.fleet;
    private final CommandsModel model = fixture.model;

    @Test
    void withoutASelectionNoCommandIsAvailable() {
        fixture.put(Phones.online("lab-1"));

        assertThat(model.startObstacleProperty().get()).isNotNull();
        assertThat(model.stopObstacleProperty().get()).isNotNull();
        assertThat(model.watchObstacleProperty().get()).isNotNull();
    }

    @Test
    void startIsAvailableForConnectedPhonesThatCanShareAndDoNot() {
        fixture.put(Phones.online("free"), Phones.sharing(Phones.online("live"), Sharing.LIVE),
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
    void stopIsAvailableForSharingAndRequestedScreens() {
        fixture.put(Phones.online("free"), Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.sharing(Phones.online("asked"), Sharing.REQUESTED));

        assertThat(stoppable("free")).isFalse();
        assertThat(stoppable("live")).isTrue();
        assertThat(stoppable("asked")).isTrue();
    }

    @Test
    void stopIsAvailableForPendingPhonesOnlineOrOffline() {
        fixture.put(Phones.wanted(Phones.online("back"), "anna"),
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
        fixture.select("away");
        model.stop();
        assertThat(fleet.sent()).extracting(sent -> sent.command()).containsExactly(new Command.StopSharing());
    }

    @Test
    void availableCommandsFollowTheSelectedPhones() {
        fixture.put(Phones.online("lab-1"));
        fixture.select("lab-1");
        assertThat(model.startObstacleProperty().get()).isNull();

        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));

        assertThat(model.startObstacleProperty().get()).isNotNull();
        assertThat(model.stopObstacleProperty().get()).isNull();
        assertThat(model.watchObstacleProperty().get()).isNull();
        assertThat(model.watchable()).extracting(row -> row.id().value()).containsExactly("lab-1");
    }

    @Test
    void startGoesOnlyToPhonesThatCanStart() {
        fixture.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.online("lab-3"));
        fixture.select("lab-1", "lab-2", "lab-3");

        model.start();

        assertThat(fleet.sent()).extracting(sent -> sent.phone().value()).containsExactlyInAnyOrder("lab-1", "lab-3");
        assertThat(fleet.sent().getFirst().command()).isEqualTo(new Command.StartSharing(ScreenWish.DEFAULT));
    }

    @Test
    void aSinglePhoneCanBeWatchedBeforeItIsLive() {
        fixture.put(Phones.online("lab-1"), Phones.online("lab-2"));

        fixture.select("lab-1");
        assertThat(model.watchObstacleProperty().get()).isNull();
        assertThat(model.watchable()).extracting(row -> row.id().value()).containsExactly("lab-1");

        fixture.select("lab-1", "lab-2");
        assertThat(model.watchObstacleProperty().get()).isNotNull();
    }

    @Test
    void aMessageGoesToEveryConnectedPhoneAndNoRowWaits() {
        fixture.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.gone(Phones.online("gone"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)));
        Command.ShowNotice message = new Command.ShowNotice("Dinner", NoticeLevel.INFO);

        model.give(message, fixture.roster.rows(), () -> {});

        assertThat(fleet.sent()).extracting(FakeFleet.Sent::command).containsExactly(message, message);
        assertThat(fixture.row("lab-1").request()).isEqualTo(Request.NONE);
        assertThat(fixture.runs.runs().getFirst().entries()).hasSize(2);
    }

    @Test
    void withoutAServerNoRunBegins() {
        fixture.put(Phones.online("lab-1"));
        model.setReachable(false);

        model.start(fixture.roster.rows());

        assertThat(fleet.sent()).isEmpty();
        assertThat(fixture.runs.runs()).isEmpty();
    }

    @Test
    void stopCancelsAStartThatWasNotSentYet() {
        fixture.runs.setLimits(new BulkLimits(10, 1));
        fixture.put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        model.start(fixture.roster.rows());
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.REQUESTED));

        model.stop(fixture.roster.rows());
        fixture.questions.getFirst().run();
        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Done()));
        fixture.crossing.settle();

        assertThat(fleet.sent())
                .extracting(sent -> sent.phone().value() + " " + sent.command().getClass().getSimpleName())
                .containsExactly("lab-1 StartSharing", "lab-1 StopSharing");
        assertThat(fixture.runs.runs().getLast().counts().of(RunStage.CANCELLED)).isEqualTo(2);
        assertThat(fixture.row("lab-2").request()).isEqualTo(Request.NONE);
    }

    private boolean startable(String... ids) {
        fixture.select(ids);
        return model.startObstacleProperty().get() == null;
    }

    private boolean stoppable(String... ids) {
        fixture.select(ids);
        return model.stopObstacleProperty().get() == null;
    }
}
