package dev.golink.app.history.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class HistoryTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** The day on which clocks in Berlin go from 2:00 to 3:00. */
    private static final LocalDate SHORT_DAY = LocalDate.parse("2026-03-29");

    @Test
    void aDayBeginsAtMidnightOfTheConsolesZone() {
        assertThat(new HistoryTime.LastDays(1).on(LocalDate.parse("2026-07-01"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(new HistoryTime.Range(Instant.parse("2026-06-30T16:00:00Z"),
                        Instant.parse("2026-07-01T16:00:00Z")));
    }

    @Test
    void theDayOfTheClockChangeHas23Hours() {
        HistoryTime.Range range = new HistoryTime.LastDays(1).on(SHORT_DAY, BERLIN);

        assertThat(Duration.between(range.from(), range.until())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void yesterdayIsTheWholeDayBefore() {
        assertThat(new HistoryTime.Yesterday().on(SHORT_DAY.plusDays(1), BERLIN))
                .isEqualTo(new HistoryTime.LastDays(1).on(SHORT_DAY, BERLIN));
    }

    @Test
    void theLastDayOfOwnDaysIsIncluded() {
        HistoryTime.Range range = new HistoryTime.Days(SHORT_DAY, SHORT_DAY).on(LocalDate.parse("2026-12-01"), BERLIN);

        assertThat(range).isEqualTo(new HistoryTime.LastDays(1).on(SHORT_DAY, BERLIN));
    }

    @Test
    void ownDaysMayBeOpen() {
        assertThat(new HistoryTime.Days(null, null).on(SHORT_DAY, BERLIN))
                .isEqualTo(new HistoryTime.Any().on(SHORT_DAY, BERLIN));
    }
}
