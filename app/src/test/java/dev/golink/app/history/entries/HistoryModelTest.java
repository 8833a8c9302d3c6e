package dev.golink.app.history.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeHistory;

class HistoryModelTest {
    private static final PhoneId LAB_1 = new PhoneId("lab-1");

    private final FakeHistory history = new FakeHistory();
    private final HandExecutor fx = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final HistoryModel model = new HistoryModel(() -> history, fx, clock, clock::instant, 100,
            Duration.ofSeconds(3));

    @Test
    void asksNothingUntilItIsOpened() {
        add(3);
        fx.settle();

        assertThat(history.queries()).isEmpty();
        open();
        assertThat(history.queries()).hasSize(1);
    }

    @Test
    void showsTheNewestFirst() {
        add(3);

        open();

        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Found());
        assertThat(percents()).containsExactly(3, 2, 1);
        assertThat(model.olderProperty().get()).isEqualTo(Older.NONE);
    }

    @Test
    void loadsOlderEntriesOnRequestUntilThereAreNone() {
        add(750);
        open();
        assertThat(model.entries()).hasSize(100);
        assertThat(model.olderProperty().get()).isEqualTo(Older.THERE);

        model.more();
        assertThat(model.olderProperty().get()).isEqualTo(Older.LOADING);
        model.more(); // while loading, nothing more is asked
        fx.settle();
        assertThat(model.entries()).hasSize(600);
        model.more();
        fx.settle();

        assertThat(percents()).hasSize(750).startsWith(750).endsWith(1).doesNotHaveDuplicates();
        assertThat(model.olderProperty().get()).isEqualTo(Older.NONE);
        assertThat(history.queries()).hasSize(3);
    }

    @Test
    void holdsAtMostSoManyEntriesAndSaysSo() {
        add(HistoryModel.MOST + 10);
        open();

        for (int i = 0; i < 100 && model.olderProperty().get() == Older.THERE; i++) {
            model.more();
            fx.settle();
        }

        assertThat(model.entries()).hasSize(HistoryModel.MOST);
        assertThat(model.olderProperty().get()).isEqualTo(Older.BOUND);
    }

    @Test
    void saysThatOlderEntriesCouldNotBeLoadedAndTriesAgain() {
        add(150);
        open();
        history.reachable(false);
        model.more();
        fx.settle();
        assertThat(model.olderProperty().get()).isEqualTo(Older.FAILED);
        assertThat(model.entries()).hasSize(100);

        history.reachable(true);
        model.more();
        fx.settle();

        assertThat(model.entries()).hasSize(150);
    }

    @Test
    void saysThatTheServerRefusesOrIsNotReachable() {
        Refusal refusal = Refusal.of(Refusal.Code.SERVER_TOO_OLD, "old");
        history.refuse(refusal);
        open();
        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Refused(refusal));

        history.refuse(null);
        history.reachable(false);
        model.refresh();
        fx.settle();

        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Unreachable());
    }

    @Test
    void isLoadingUntilTheServerAnswers() {
        add(1);
        history.hold();
        open();
        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Loading());

        history.release();
        fx.settle();

        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Found());
    }

    @Test
    void dropsTheLateAnswerOfAnEarlierFilter() {
        history.add(clock.instant(), "lab-1", null, new HistoryFact.BatteryChanged(11, null));
        history.add(clock.instant(), "lab-2", null, new HistoryFact.BatteryChanged(22, null));
        history.hold();
        open();
        model.show(HistoryFilter.ALL.ofPhone(LAB_1));

        history.release(1);
        fx.settle();
        assertThat(percents()).containsExactly(11);
        history.release(0);
        fx.settle();

        assertThat(percents()).containsExactly(11);
    }

    @Test
    void asksForWhatTheFilterSays() {
        open();
        model.show(new HistoryFilter(LAB_1, new OperatorId("anna"), Set.of(HistoryKind.RUN),
                new HistoryTime.Yesterday()));

        assertThat(history.queries().getLast()).satisfies(query -> {
            assertThat(query.phone()).isEqualTo(LAB_1);
            assertThat(query.operator()).isEqualTo(new OperatorId("anna"));
            assertThat(query.kinds()).containsExactly(HistoryKind.RUN);
            assertThat(query.from()).isEqualTo(Instant.parse("2026-03-13T00:00:00Z"));
            assertThat(query.until()).isEqualTo(Instant.parse("2026-03-14T00:00:00Z"));
        });
    }

    @Test
    void newEntriesAppearOnTopWhileNothingIsPointedAt() {
        add(2);
        open();
        add(5);

        pass(Duration.ofSeconds(3));

        assertThat(percents()).containsExactly(5, 4, 3, 2, 1, 2, 1);
    }

    @Test
    void newEntriesWaitWhileTheOperatorPointsAtOne() {
        add(2);
        open();
        model.hold(true);
        List<HistoryEntry> before = List.copyOf(model.entries());
        add(3);

        pass(Duration.ofSeconds(3));
        assertThat(model.entries()).isEqualTo(before);
        assertThat(model.freshProperty().get()).isEqualTo(3);
        model.hold(false);

        assertThat(model.entries()).hasSize(5);
        assertThat(model.freshProperty().get()).isZero();
    }

    @Test
    void soManyNewEntriesThatSomeMayLieBetweenLoadTheListAgain() {
        add(1);
        open();
        add(HistoryModel.NEWS + 50);

        pass(Duration.ofSeconds(3));
        fx.settle();

        assertThat(model.entries()).hasSize(100);
        assertThat(percents()).startsWith(HistoryModel.NEWS + 50).doesNotHaveDuplicates();
        assertThat(model.olderProperty().get()).isEqualTo(Older.THERE);
    }

    @Test
    void asksForNoNewEntriesOfATimeThatIsOver() {
        open();
        model.show(HistoryFilter.ALL.at(new HistoryTime.Yesterday()));
        fx.settle();
        int asked = history.queries().size();

        pass(Duration.ofSeconds(30));

        assertThat(history.queries()).hasSize(asked);
    }

    @Test
    void asksForNoNewEntriesWhileNotLiveOrClosed() {
        open();
        int asked = history.queries().size();
        model.liveProperty().set(false);
        pass(Duration.ofSeconds(30));
        model.liveProperty().set(true);
        model.setOpen(false);
        pass(Duration.ofSeconds(30));

        assertThat(history.queries()).hasSize(asked);
    }

    @Test
    void todayMovesOnAtMidnight() {
        model.show(HistoryFilter.ALL.at(new HistoryTime.LastDays(1)));
        open();

        pass(Duration.ofHours(9));
        fx.settle();

        assertThat(history.queries().getLast().from()).isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
    }

    @Test
    void aFailedQuestionForNewEntriesChangesNothing() {
        add(2);
        open();
        history.reachable(false);
        pass(Duration.ofSeconds(3));
        assertThat(model.entries()).hasSize(2);

        history.reachable(true);
        add(1);
        pass(Duration.ofSeconds(3));

        assertThat(model.entries()).hasSize(3);
    }

    @Test
    void noEntriesAreMissingIfOlderOnesComeAfterTheListWasLoadedAgain() {
        add(750);
        open();
        model.more();
        fx.settle();
        history.hold();
        model.refresh();
        model.more();

        history.release(0);
        fx.settle();
        history.release();
        fx.settle();

        assertThat(model.entries()).hasSize(100);
        model.more();
        fx.settle();
        assertThat(percents()).hasSize(600).startsWith(750).endsWith(151).doesNotHaveDuplicates();
    }

    @Test
    void whatCameIntoAnEmptyListIsNotTakenForAllThatThereIs() {
        open();
        add(HistoryModel.NEWS + 50);

        pass(Duration.ofSeconds(3));
        assertThat(model.olderProperty().get()).isEqualTo(Older.THERE);
        model.more();
        fx.settle();

        assertThat(percents()).hasSize(HistoryModel.NEWS + 50).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatWasNotReachableIsAskedAgainOnceItHasAnswered() {
        add(1);
        history.reachable(false);
        open();
        history.hold();
        pass(Duration.ofSeconds(3));
        int asked = history.queries().size();
        pass(Duration.ofSeconds(3)); // the last question is not answered yet
        assertThat(history.queries()).hasSize(asked);

        history.reachable(true);
        history.release();
        fx.settle();

        assertThat(model.entries()).hasSize(1);
    }

    @Test
    void theWholeQueryIsThatOfTheFilter() {
        model.show(HistoryFilter.ALL.at(new HistoryTime.Days(LocalDate.parse("2026-03-01"), null)));

        assertThat(model.wholeQuery().from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(model.wholeQuery().until()).isNull();
        assertThat(model.wholeQuery().limit()).isEqualTo(1_000);
    }

    private void open() {
        model.setOpen(true);
        fx.settle();
    }

    private void pass(Duration time) {
        clock.turn(time);
        model.tick();
        fx.settle();
    }

    private void add(int count) {
        for (int i = 1; i <= count; i++) {
            history.add(clock.instant(), "lab-" + i % 10, null, i % 2 == 0 ? new HistoryFact.BatteryChanged(i, null)
                    : new HistoryFact.TemperatureChanged(i));
        }
    }

    private List<Integer> percents() {
        return model.entries().stream().map(entry -> switch (entry.fact()) {
            case HistoryFact.BatteryChanged(int percent, Boolean _) -> percent;
            case HistoryFact.TemperatureChanged(double celsius) -> (int) celsius;
            default -> -1;
        }).toList();
    }
}
