package dev.golink.app.history.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import dev.golink.app.history.entries.Finding;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeHistory;

class PhoneDaysModelTest {
    private final FakeHistory history = new FakeHistory();
    private final HandExecutor fx = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final PhoneDaysModel model = new PhoneDaysModel(() -> history, fx, clock, clock::instant, _ -> null);

    @Test
    void showsTheLastDaysOfAPhone() {
        history.add(clock.instant().minus(Duration.ofDays(3)), null, null, new HistoryFact.ServerStarted(null));
        history.add(clock.instant().minus(Duration.ofHours(26)), "lab-1", null,
                new HistoryFact.PhoneConnected("192.0.2.1"));

        show("lab-1");

        PhoneDays days = model.daysProperty().get();
        assertThat(days.state()).isEqualTo(new Finding.Found());
        assertThat(days.days()).hasSize(7).first().satisfies(today -> {
            assertThat(today.date()).isEqualTo(LocalDate.parse("2026-03-14"));
            assertThat(today.of(DayPresence.ONLINE))
                    .isEqualTo(Duration.ofHours(15).plusMinutes(9).plusSeconds(26));
        });
        assertThat(days.days().getLast().of(DayPresence.UNKNOWN)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void asksOnlyForTheFirstAndTheLastOfPhonesThatAreShownQuickly() {
        history.hold();
        for (int i = 1; i <= 20; i++) {
            model.showLast(new PhoneId("lab-" + i), 7);
        }
        history.release();
        fx.settle();
        history.release();
        fx.settle();

        assertThat(history.queries().stream().map(query -> query.phone()).filter(phone -> phone != null))
                .containsExactly(new PhoneId("lab-1"), new PhoneId("lab-20"));
        assertThat(model.daysProperty().get().state()).isEqualTo(new Finding.Found());
    }

    @Test
    void saysWhyThereAreNoDays() {
        Refusal refusal = Refusal.inWords("no");
        history.refuse(refusal);
        show("lab-1");
        assertThat(model.daysProperty().get().state()).isEqualTo(new Finding.Refused(refusal));

        history.refuse(null);
        history.reachable(false);
        model.refresh();
        fx.settle();

        assertThat(model.daysProperty().get().state()).isEqualTo(new Finding.Unreachable());
    }

    @Test
    void drawsTheNewestOfTooManyEventsAndSaysSo() {
        for (int i = 0; i < PhoneDaysModel.MOST + 1_500; i++) {
            history.add(clock.instant().minusSeconds(40_000 - i), "lab-1", null,
                    new HistoryFact.PhoneConnected("192.0.2.1"));
        }

        show("lab-1");

        assertThat(model.daysProperty().get().isComplete()).isFalse();
    }

    @Test
    void showsNothingOfNoPhone() {
        show("lab-1");
        model.showLast(null, 7);

        assertThat(model.daysProperty().get()).isEqualTo(PhoneDays.LOADING);
    }

    @Test
    void loadsTheDaysAgainAfterAWhile() {
        show("lab-1");
        int asked = history.queries().size();

        clock.turn(PhoneDaysModel.PAUSE);
        model.tick();

        assertThat(history.queries()).hasSize(2 * asked);
    }

    private void show(String id) {
        model.showLast(new PhoneId(id), 7);
        fx.settle();
    }
}
