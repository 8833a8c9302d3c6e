package dev.golink.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import dev.golink.app.history.day.PhoneDay;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.entries.HistoryTime;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeAudit;
import dev.golink.ui.fixtures.fleet.FakeHistory;

/** Tests how the models of the page follow one another. */
class HistoryModelsTest {
    private final HandExecutor fx = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final FakeHistory history = new FakeHistory();
    private final HistoryModels models = new HistoryModels(() -> history, FakeAudit::new, fx, clock, clock::instant,
            _ -> null, Runnable::run, _ -> {});

    @Test
    void yesterdayIsAnotherDayAfterMidnight() {
        models.list().show(HistoryFilter.ALL.ofPhone(new PhoneId("lab-1")).at(new HistoryTime.Yesterday()));
        models.list().setOpen(true);
        fx.settle();
        assertThat(models.days().daysProperty().get().days()).extracting(PhoneDay::date)
                .containsExactly(LocalDate.parse("2026-03-13"));

        clock.turn(Duration.ofHours(9));
        models.tick();
        fx.settle();

        assertThat(models.days().daysProperty().get().days()).extracting(PhoneDay::date)
                .containsExactly(LocalDate.parse("2026-03-14"));
    }
}
