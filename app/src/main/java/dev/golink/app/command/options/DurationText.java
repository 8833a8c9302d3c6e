package dev.golink.app.command.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.TypeConversionException;

/** A duration as it is written on the command line: {@code 500ms}, {@code 5s}, {@code 2m}. */
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("(?<count>\\d{1,6})(?<unit>ms|s|m|h|d)");

    private DurationText() {}

    /**
     * Reads a duration.
     *
     * @throws TypeConversionException if the text is no duration; the message shows what a duration looks like
     */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration such as 500ms, 5s or 2m");
        }
        long count = Long.parseLong(matcher.group("count"));
        return switch (matcher.group("unit")) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
