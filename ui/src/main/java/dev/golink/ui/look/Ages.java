package dev.golink.ui.look;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import dev.golink.ui.words.Words;

/** Says in words how long ago something was. Immutable. */
public final class Ages {
    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    private final DateTimeFormatter second = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final DateTimeFormatter day;
    private final DateTimeFormatter exact;

    /** @param zone whose days and hours are told */
    public Ages(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        this.exact = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    }

    /** Whose days and hours are told. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Such as "2 s", "3 min", "14:05", "yesterday 18:40"; a negative age is "0 s".
     *
     * @param age as it was measured; the difference of two moments by the wall clock is none, for that may have been set
     */
    public String since(Instant moment, Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return words.text("age.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return words.text("age.minutes", age.toMinutes());
        }
        return onDay(moment.atZone(zone), moment.plus(age).atZone(zone).toLocalDate());
    }

    /** A moment by the clock: "14:05", "yesterday 18:40", or the day. */
    public String at(Instant moment, Instant now) {
        return onDay(moment.atZone(zone), now.atZone(zone).toLocalDate());
    }

    /** A moment of today by the clock to the second, "14:05:09"; of another day with its date. */
    public String toTheSecond(Instant moment, Instant now) {
        boolean today = moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? second.format(moment.atZone(zone)) : exactly(moment);
    }

    /** A moment to come, to the minute: "16:05", "tomorrow 08:00", or the day. */
    public String until(Instant moment, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        ZonedDateTime then = moment.atZone(zone);
        return then.toLocalDate().equals(today.plusDays(1)) ? words.text("age.tomorrow", time.format(then))
                : onDay(then, today);
    }

    /** A span of time: "2 s", "3 min", "2 h 5 min"; one that is negative is "0 s". */
    public String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return words.text("age.seconds", Math.max(0, span.toSeconds()));
        }
        return span.compareTo(Duration.ofHours(1)) < 0 ? words.text("age.minutes", span.toMinutes())
                : words.text("age.hours", span.toHours(), span.toMinutesPart());
    }

    private String onDay(ZonedDateTime moment, LocalDate today) {
        LocalDate date = moment.toLocalDate();
        if (date.equals(today)) {
            return time.format(moment);
        }
        if (date.equals(today.minusDays(1))) {
            return words.text("age.yesterday", time.format(moment));
        }
        return day.format(date);
    }

    /** A moment to the second, with its date. */
    public String exactly(Instant moment) {
        return exact.format(moment.atZone(zone));
    }
}
