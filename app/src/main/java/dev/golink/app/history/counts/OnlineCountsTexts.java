package dev.golink.app.history.counts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.FindingTexts;
import dev.golink.server.fleet.history.CountsAnswer.Point;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;
import dev.golink.ui.time.ServerTimes;

/** Describes the chart of online phones in words, in one language. Immutable. */
final class OnlineCountsTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final AgeTexts ages;
    private final FindingTexts findings;
    private final DateTimeFormatter date;
    private final DateTimeFormatter brief;

    OnlineCountsTexts(Texts texts, AgeTexts ages) {
        this.texts = texts;
        this.ages = ages;
        findings = new FindingTexts(texts);
        date = DateTimeFormatter.ofPattern(texts.text("history.day.pattern"), texts.locale());
        brief = DateTimeFormatter.ofPattern(texts.text("history.date.pattern"), texts.locale());
    }

    Texts texts() {
        return texts;
    }

    /** The name of a time, such as "Week". */
    String span(CountsSpan span) {
        return switch (span) {
            case DAY -> texts.text("history.counts.day");
            case WEEK -> texts.text("history.counts.week");
            case MONTH -> texts.text("history.counts.month");
        };
    }

    /** The chart in a sentence, or why there is none. */
    String sentence(OnlineCounts counts) {
        if (!(counts.state() instanceof Finding.Found)) {
            return findings.line(counts.state());
        }
        return counts.lowest().flatMap(low -> counts.highest().map(high -> {
            String said = texts.text("history.counts.sentence", low.least(), when(low.at()), high.most(),
                    when(high.at()));
            return counts.unknown().isZero() ? said
                    : said + " " + texts.text("history.counts.unknown", ages.span(counts.unknown()));
        })).orElseGet(() -> texts.text("history.counts.none"));
    }

    /** A point, such as "Sat 14 Mar 15:05: 300 to 312 online". */
    String point(Point point) {
        return point.least() == point.most() ? texts.text("history.counts.point", when(point.at()), point.most())
                : texts.text("history.counts.point.span", when(point.at()), point.least(), point.most());
    }

    private String when(Instant at) {
        ZonedDateTime local = at.atZone(ages.zone());
        return texts.text("history.day.at", date.format(local), TIME.format(local));
    }

    /**
     * A mark below the chart.
     *
     * @param at   its time
     * @param text its text
     */
    record Mark(Instant at, String text) {}

    /** The marks below the chart: hours of a day, days of a week, weeks of a month, in local time. */
    List<Mark> marks(OnlineCounts counts) {
        List<Mark> marks = new ArrayList<>();
        ZonedDateTime first = counts.from().atZone(ages.zone());
        switch (counts.span()) {
            case DAY -> {
                ZonedDateTime hour = first.truncatedTo(ChronoUnit.HOURS);
                // On a day in which the clocks are changed, the hours of the wall clock still divide by three.
                for (int i = 0; i <= 26; i++, hour = hour.plusHours(1)) {
                    if (hour.getHour() % 3 == 0) {
                        add(marks, counts, hour.toInstant(), TIME.format(hour));
                    }
                }
            }
            case WEEK -> {
                for (LocalDate day = first.toLocalDate(); marks.size() < 8
                        && ServerTimes.isBefore(begin(day), counts.until()); day = day.plusDays(1)) {
                    add(marks, counts, begin(day), date.format(day));
                }
            }
            case MONTH -> {
                for (LocalDate day = first.toLocalDate(); ServerTimes.isBefore(begin(day),
                        counts.until()); day = day.plusDays(1)) {
                    if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                        add(marks, counts, begin(day), brief.format(day));
                    }
                }
            }
        }
        return marks;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(ages.zone()).toInstant();
    }

    private static void add(List<Mark> marks, OnlineCounts counts, Instant at, String text) {
        double share = counts.share(at);
        if (share >= 0 && share <= 1) {
            marks.add(new Mark(at, text));
        }
    }
}
