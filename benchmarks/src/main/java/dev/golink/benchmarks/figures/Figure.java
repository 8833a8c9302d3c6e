package dev.golink.benchmarks.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measured value.
 *
 * @param name  words joined by underscores and dots, such as {@code golink.idle.cpu_per_1000_phones_minute}
 * @param value the value; NaN if it could not be measured
 * @param unit  the unit without spaces, such as {@code ms}
 */
public record Figure(String name, double value, String unit) {
    private static final Pattern LINE = Pattern.compile("([a-z0-9_.]+) (NaN|-?[0-9.]+) (\\S+)");

    /** Parses a line written by {@link #line}; empty if the line is not a figure. */
    public static Optional<Figure> read(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Figure(matcher.group(1), Double.parseDouble(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** The figure as a line {@code name value unit}. */
    public String line() {
        return name + " " + number() + " " + unit;
    }

    /** The value with three significant digits, or with all digits before the point if there are more. */
    public String number() {
        double size = Math.abs(value);
        int places = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return Double.isNaN(value) ? "NaN" : String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
