package dev.golink.app.command.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.golink.app.command.options.DurationText;

/**
 * A time as it is written on the command line: {@code 2d} for two days ago, {@code 2026-03-14}, {@code 14:05} for today,
 * {@code 2026-03-14T14:05}, or with a zone as in {@code 2026-03-14T14:05:00Z}. Times without a zone are those of this
 * computer.
 */
final class TimeText {
    /** What a time may look like, for help texts. */
    static final String FORMS = "2d (ago), 14:05, 2026-03-14 or 2026-03-14T14:05";
    private static final Pattern AGO = Pattern.compile("\\d+[a-z]+");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private TimeText() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if the text is no time; the message shows what a time looks like
     */
    static Instant parse(String text, Instant now, ZoneId zone) {
        try {
            if (AGO.matcher(text).matches()) {
                return now.minus(DurationText.parse(text));
            }
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            if (text.contains("T")) {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            }
            return text.contains(":")
                    ? now.atZone(zone).toLocalDate().atTime(LocalTime.parse(text)).atZone(zone).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException | ArithmeticException | picocli.CommandLine.TypeConversionException e) {
            throw new IllegalArgumentException("'" + text + "' is no time such as " + FORMS, e);
        }
    }

    /** A time for people. */
    static String shown(Instant time, ZoneId zone) {
        return SHOWN.format(time.atZone(zone));
    }
}
