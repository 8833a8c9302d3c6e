package dev.golink.app.search.query;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long ago something was, as a query says it.
 *
 * @param comparison how an age is compared with the count
 * @param count      the number of units
 * @param unit       the unit, such as a day
 */
record AgeBound(Comparison comparison, double count, Duration unit) {
    private static final Map<String, Duration> UNITS = Map.ofEntries(Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("秒", Duration.ofSeconds(1)), Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)), Map.entry("分", Duration.ofMinutes(1)),
            Map.entry("分钟", Duration.ofMinutes(1)), Map.entry("h", Duration.ofHours(1)),
            Map.entry("时", Duration.ofHours(1)), Map.entry("小时", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)), Map.entry("天", Duration.ofDays(1)),
            Map.entry("日", Duration.ofDays(1)), Map.entry("w", Duration.ofDays(7)),
            Map.entry("周", Duration.ofDays(7)));
    private static final Pattern FORM = Pattern.compile("(-?)([0-9]{1,6}(?:[.][0-9]{1,3})?)("
            + UNITS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")");

    /**
     * Parses a time with a unit; empty if it is none. With a minus the value is a point in time: {@code seen<-10d} is
     * before the time ten days ago, which is the same as {@code seen>10d}.
     */
    static Optional<AgeBound> of(String value, Comparison comparison) {
        Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        Duration unit = UNITS.getOrDefault(form.group(3), Duration.ofDays(1));
        return Optional.of(new AgeBound(form.group(1).isEmpty() ? comparison : mirrored(comparison),
                Double.parseDouble(form.group(2)), unit));
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case CONTAINS, EQUAL -> comparison;
            case LESS -> Comparison.MORE;
            case AT_MOST -> Comparison.AT_LEAST;
            case MORE -> Comparison.LESS;
            case AT_LEAST -> Comparison.AT_MOST;
        };
    }

    /** Whether this holds for an age. An age of 3 days and 5 hours equals 3 days. */
    boolean holds(Duration age) {
        double units = (double) age.toMillis() / unit.toMillis();
        return switch (comparison) {
            case CONTAINS, EQUAL -> Math.floor(units) == Math.floor(count);
            case LESS, AT_MOST, MORE, AT_LEAST -> comparison.holds(units, count);
        };
    }
}
