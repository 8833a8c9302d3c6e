package dev.golink.app.history.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

class PhoneDayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void daysAreTheNewestFirstAndCutAtLocalMidnight() {
        DaySegment long2 = segment("2026-03-13T20:00:00Z", "2026-03-14T20:00:00Z", DayPresence.ONLINE);

        List<PhoneDay> days = PhoneDay.of(List.of(long2), LocalDate.parse("2026-03-13"),
                LocalDate.parse("2026-03-14"), BERLIN);

        assertThat(days).extracting(PhoneDay::date).containsExactly(LocalDate.parse("2026-03-14"),
                LocalDate.parse("2026-03-13"));
        assertThat(days.get(0).of(DayPresence.ONLINE)).isEqualTo(Duration.ofHours(21));
        assertThat(days.get(1).of(DayPresence.ONLINE)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aDayOfAClockChangeHas23Or25Hours() {
        for (String[] day : new String[][]{{"2026-03-29", "23"}, {"2026-10-25", "25"}}) {
            LocalDate date = LocalDate.parse(day[0]);
            PhoneDay one = PhoneDay.of(List.of(segment("2026-03-01T00:00:00Z", "2026-12-01T00:00:00Z",
                    DayPresence.ONLINE)), date, date, BERLIN).getFirst();

            assertThat(one.of(DayPresence.ONLINE).toHours()).isEqualTo(Integer.parseInt(day[1]));
            assertThat(one.share(one.end())).isEqualTo(1);
            // Noon is later than the middle of a day that lost its third hour, or got one more.
            double noon = one.share(date.atTime(12, 0).atZone(BERLIN).toInstant());
            assertThat(noon).isEqualTo(day[1].equals("23") ? 11.0 / 23 : 13.0 / 25);
        }
    }

    @Test
    void aShortAbsenceStaysVisibleInItsColumn() {
        PhoneDay day = day(segment("2026-03-14T00:00:00Z", "2026-03-14T12:00:00Z", DayPresence.ONLINE),
                segment("2026-03-14T12:00:00Z", "2026-03-14T12:00:10Z", DayPresence.OFFLINE),
                segment("2026-03-14T12:00:10Z", "2026-03-14T18:00:00Z", DayPresence.ONLINE));

        DayColumns columns = DayColumns.of(day, 96);

        assertThat(columns.presence()).containsOnlyOnce(DayPresence.OFFLINE);
        assertThat(columns.presence().get(48)).isEqualTo(DayPresence.OFFLINE);
        assertThat(columns.presence().subList(72, 96)).containsOnlyNulls();
    }

    @Test
    void aDayIsToldInASentence() {
        PhoneDay day = day(segment("2026-03-14T00:00:00Z", "2026-03-14T06:00:00Z", DayPresence.UNKNOWN),
                segment("2026-03-14T06:00:00Z", "2026-03-14T08:12:00Z", DayPresence.ONLINE),
                segment("2026-03-14T08:12:00Z", "2026-03-14T10:00:00Z", DayPresence.OFFLINE));

        assertThat(texts(Locale.ENGLISH).sentence(day))
                .isEqualTo("Sat 14 Mar: online 2 h 12 min, offline 1 h 48 min, unknown 6 h 0 min, connected once");
        assertThat(texts(Locale.ENGLISH).brief(day)).isEqualTo("online 2 h 12 min");
        assertThat(texts(Locale.SIMPLIFIED_CHINESE).sentence(day)).startsWith("3月14日 周六：在线 2");
    }

    @Test
    void aDayOfWhichNothingIsKnownHasADash() {
        assertThat(texts(Locale.ENGLISH)
                .brief(day(segment("2026-03-14T00:00:00Z", "2026-03-15T00:00:00Z", DayPresence.UNKNOWN))))
                .isEqualTo("–");
    }

    private static PhoneDayTexts texts(Locale locale) {
        Texts texts = Texts.of(locale);
        return new PhoneDayTexts(texts, new AgeTexts(texts, ZoneId.of("UTC")));
    }

    private static PhoneDay day(DaySegment... parts) {
        return PhoneDay.of(List.of(parts), LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-14"),
                ZoneId.of("UTC")).getFirst();
    }

    private static DaySegment segment(String from, String until, DayPresence presence) {
        return new DaySegment(Instant.parse(from), Instant.parse(until), presence, DaySharing.NONE);
    }
}
