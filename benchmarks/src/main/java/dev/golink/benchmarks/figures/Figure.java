package dev.golink.benchmarks.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something measured.
 *
 * @param name  words joined by underscores and dots, such as {@code golink.idle.cpu_per_1000_phones_minute}
 * @param value NaN if it could not be measured
 * @param unit  such as {@code ms}, without spaces
 */
public record Figure(String name, double value, String unit) {
    private static final Pattern LINE = Pattern.compile("([a-z0-9_.]+) (NaN|-?[0-9.]+) (\\S+)");

    /** Reads a line as {@link #line} writes it; empty if it is none. */
    public static Optional<Figure> read(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Figure(matcher.group(1), Double.parseDouble(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** {@code name value unit}. */
    public String line() {
        return name + " " + number() + " " + unit;
    }

    /** The value with three digits that count, or all before the point. */
    public String number() {
        double size = Math.abs(value);
        int places = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return Double.isNaN(value) ? "NaN" : String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
