package dev.golink.app.history.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.golink.app.history.entries.Finding;
import dev.golink.server.fleet.history.CountsAnswer.Point;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeHistory;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

class OnlineCountsModelTest {
    private final FakeHistory history = new FakeHistory();
    private final HandExecutor fx = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final OnlineCountsModel model = new OnlineCountsModel(() -> history, fx, clock, clock::instant);

    @Test
    void asksForTheChosenTimeInItsSteps() {
        open();
        assertThat(history.countsQueries().getLast().step()).isEqualTo(Duration.ofMinutes(5));
        assertThat(history.countsQueries().getLast().until()).isEqualTo(Instant.parse("2026-03-14T15:10:00Z"));

        model.show(CountsSpan.MONTH);

        assertThat(history.countsQueries().getLast().step()).isEqualTo(Duration.ofHours(2));
        assertThat(Duration.between(history.countsQueries().getLast().from(),
                history.countsQueries().getLast().until())).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void dropsTheLateAnswerForAnotherTime() {
        history.points(points(288, -1));
        history.hold();
        open();
        model.show(CountsSpan.WEEK);

        history.release(1);
        fx.settle();
        history.release(0);
        fx.settle();

        assertThat(model.countsProperty().get().span()).isEqualTo(CountsSpan.WEEK);
    }

    @Test
    void tellsLowestHighestAndWhatIsMissing() {
        history.points(points(288, 100));
        open();

        OnlineCounts counts = model.countsProperty().get();
        assertThat(counts.state()).isEqualTo(new Finding.Found());
        assertThat(counts.unknown()).isEqualTo(Duration.ofMinutes(5));
        assertThat(counts.isJoined(100)).isFalse();
        assertThat(counts.isJoined(99)).isTrue();
        assertThat(texts(ZoneId.of("UTC")).sentence(counts))
                .isEqualTo("Lowest 10 on Fri 13 Mar 15:10, highest 302 on Sat 14 Mar 15:05. No data for 5 min.");
    }

    @Test
    void saysWhyThereAreNoNumbers() {
        Refusal refusal = Refusal.inWords("no");
        history.refuse(refusal);
        open();

        assertThat(model.countsProperty().get().state()).isEqualTo(new Finding.Refused(refusal));
        assertThat(texts(ZoneId.of("UTC")).sentence(model.countsProperty().get())).isEqualTo("no");
    }

    @Test
    void asksNothingWhileItIsNotShown() {
        clock.turn(Duration.ofHours(1));
        model.tick();
        model.show(CountsSpan.WEEK);

        assertThat(history.countsQueries()).isEmpty();
    }

    @Test
    void theMarksOfADayAreHoursOfTheConsolesZone() {
        open();

        assertThat(texts(ZoneId.of("Asia/Kolkata")).marks(model.countsProperty().get()))
                .extracting(OnlineCountsTexts.Mark::text)
                .containsExactly("21:00", "00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00");
    }

    @Test
    void theMarksOfAWeekAreMidnightsEvenWhenTheClocksAreChanged() {
        clock.turn(Duration.ofDays(17));
        model.show(CountsSpan.WEEK);
        open();
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(texts(berlin).marks(model.countsProperty().get())).hasSize(7)
                .allSatisfy(mark -> assertThat(mark.at().atZone(berlin).toLocalTime()).hasToString("00:00"));
    }

    private void open() {
        model.setOpen(true);
        fx.settle();
    }

    private List<Point> points(int count, int without) {
        Instant first = Instant.parse("2026-03-13T15:10:00Z");
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i != without) {
                points.add(new Point(first.plus(Duration.ofMinutes(5L * i)), 10 + i, 15 + i));
            }
        }
        return points;
    }

    private static OnlineCountsTexts texts(ZoneId zone) {
        Texts texts = Texts.of(Locale.ENGLISH);
        return new OnlineCountsTexts(texts, new AgeTexts(texts, zone));
    }
}
