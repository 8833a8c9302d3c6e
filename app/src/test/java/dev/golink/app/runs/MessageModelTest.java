package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.RosterModel;

class MessageModelTest {
    private final List<Runnable> questions = new ArrayList<>();
    private final FakeFleet fleet = new FakeFleet();
    private final HandExecutor crossing = new HandExecutor();
    private final RosterModel roster = new RosterModel(new HandClock());
    private final RunsModel runs = new RunsModel(fleet, crossing, new HandClock(), _ -> {}, _ -> {});
    private final CommandsModel commands = new CommandsModel(runs, roster::row,
            (_, yes) -> questions.add(yes), _ -> {});
    private final MessageModel model = new MessageModel(commands);

    @BeforeEach
    void watch() {
        fleet.watch(new FleetInbox(crossing, news -> {
            roster.apply(news);
            model.refresh();
        }));
        fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        crossing.settle();
    }

    @Test
    void messageShowsItsRecipientsAndSkippedPhonesAndFollowsChanges() {
        model.open(List.copyOf(roster.rows()));
        assertThat(model.planProperty().get().phones()).hasSize(2);

        fleet.put(Phones.gone(Phones.online("lab-2"), Reason.CLOSED_BY_PHONE, Duration.ZERO));
        crossing.settle();

        assertThat(model.planProperty().get().phones()).hasSize(1);
        assertThat(model.planProperty().get().leftOut()).containsEntry(ExclusionReason.OFFLINE, 1);
    }

    @Test
    void onlyATextOfTheRightLengthCanBeSent() {
        model.open(List.copyOf(roster.rows()));
        assertThat(model.obstacleProperty().get()).isNotNull();

        model.textProperty().set("  \n ");
        assertThat(model.obstacleProperty().get()).isNotNull();
        model.textProperty().set("𝄞".repeat(500));
        assertThat(model.length()).isEqualTo(500);
        assertThat(model.obstacleProperty().get()).isNull();
        model.textProperty().set("a".repeat(501));
        assertThat(model.obstacleProperty().get()).isNotNull();

        model.send();
        assertThat(fleet.sent()).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void sendingEndsTheDraft() {
        model.open(List.copyOf(roster.rows()));
        model.textProperty().set("Dinner");
        model.levelProperty().set(NoticeLevel.URGENT);

        model.send();

        assertThat(fleet.sent()).extracting(FakeFleet.Sent::command).hasSize(2)
                .containsOnly(new Command.ShowNotice("Dinner", NoticeLevel.URGENT));
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.levelProperty().get()).isEqualTo(NoticeLevel.INFO);
    }

    @Test
    void aMessageToManyAsksFirstAndKeepsTheDraftUntilConfirmed() {
        IntStream.range(3, 14).forEach(i -> fleet.put(Phones.online("lab-" + i)));
        crossing.settle();
        model.open(List.copyOf(roster.rows()));
        model.textProperty().set("Dinner");

        model.send();
        assertThat(fleet.sent()).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.textProperty().get()).isEqualTo("Dinner");

        questions.getFirst().run();
        assertThat(fleet.sent()).hasSize(13);
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void draftStaysWhenTheServerIsLostDuringTheQuestion() {
        IntStream.range(3, 14).forEach(i -> fleet.put(Phones.online("lab-" + i)));
        crossing.settle();
        model.open(List.copyOf(roster.rows()));
        model.textProperty().set("Dinner");
        model.send();

        commands.setReachable(false);
        questions.getFirst().run();

        assertThat(fleet.sent()).isEmpty();
        assertThat(model.textProperty().get()).isEqualTo("Dinner");
    }

    @Test
    void closingKeepsTheDraft() {
        model.open(List.copyOf(roster.rows()));
        model.textProperty().set("Dinn");

        model.close();
        model.open(List.of(roster.rows().getFirst()));

        assertThat(model.textProperty().get()).isEqualTo("Dinn");
        assertThat(model.planProperty().get().phones()).hasSize(1);
    }

    @Test
    void messageCannotBeSentWithoutAServer() {
        model.open(List.copyOf(roster.rows()));
        model.textProperty().set("Dinner");

        commands.setReachable(false);

        assertThat(model.obstacleProperty().get()).isNotNull();
    }
}
