package dev.golink.ui.presentation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import dev.golink.ui.texts.Texts;

/** Makes texts of how long ago a moment was and of moments and durations. Immutable. */
public final class AgeTexts {
    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    private final DateTimeFormatter second = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final DateTimeFormatter day;
    private final DateTimeFormatter exact;

    /** @param zone the time zone of the days and hours in the texts */
    public AgeTexts(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
        this.exact = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    }

    /** The time zone of the days and hours in the texts. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * How long ago a moment was, such as "2 s", "3 min", "14:05" or "yesterday 18:40". A negative age is "0 s".
     *
     * @param age the measured age; not the difference of two wall clock times, because the wall clock may have been set
     *            between them
     */
    public String since(Instant moment, Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.text("age.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return texts.text("age.minutes", age.toMinutes());
        }
        return onDay(moment.atZone(zone), moment.plus(age).atZone(zone).toLocalDate());
    }

    /** A moment's time of day, "14:05" or "yesterday 18:40"; for an earlier day only its date. */
    public String at(Instant moment, Instant now) {
        return onDay(moment.atZone(zone), now.atZone(zone).toLocalDate());
    }

    /** A moment of today to the second, "14:05:09"; a moment of another day with its date. */
    public String toTheSecond(Instant moment, Instant now) {
        boolean today = moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? second.format(moment.atZone(zone)) : exactly(moment);
    }

    /** A moment in the future, to the minute: "16:05", "tomorrow 08:00", or only the date. */
    public String until(Instant moment, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        ZonedDateTime then = moment.atZone(zone);
        return then.toLocalDate().equals(today.plusDays(1)) ? texts.text("age.tomorrow", time.format(then))
                : onDay(then, today);
    }

    /** A duration: "2 s", "3 min", "2 h 5 min"; a negative duration is "0 s". */
    public String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.text("age.seconds", Math.max(0, span.toSeconds()));
        }
        return span.compareTo(Duration.ofHours(1)) < 0 ? texts.text("age.minutes", span.toMinutes())
                : texts.text("age.hours", span.toHours(), span.toMinutesPart());
    }

    private String onDay(ZonedDateTime moment, LocalDate today) {
        LocalDate date = moment.toLocalDate();
        if (date.equals(today)) {
            return time.format(moment);
        }
        if (date.equals(today.minusDays(1))) {
            return texts.text("age.yesterday", time.format(moment));
        }
        return day.format(date);
    }

    /** A moment with its date, to the second. */
    public String exactly(Instant moment) {
        return exact.format(moment.atZone(zone));
    }
}
