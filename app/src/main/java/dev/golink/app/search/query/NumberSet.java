package dev.golink.app.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A set of whole numbers, such as {@code 3,7-12}.
 *
 * @param ranges the ranges of numbers; they may overlap
 */
record NumberSet(List<Range> ranges) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(-[0-9]{1,15})?([,，、][0-9]{1,15}(-[0-9]{1,15})?)*");
    private static final Pattern BETWEEN = Pattern.compile("[,，、]");

    /**
     * A range of consecutive numbers.
     *
     * @param first the least
     * @param last  the greatest
     */
    record Range(long first, long last) {
        /** Parses a number or a range; its ends may be in either order. */
        private static Range of(String text) {
            String[] ends = text.split("-", 2);
            long one = Long.parseLong(ends[0]);
            long other = Long.parseLong(ends[ends.length - 1]);
            return new Range(Math.min(one, other), Math.max(one, other));
        }
    }

    /** The numbers that a text describes; empty if the text does not have this form. */
    static Optional<NumberSet> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new NumberSet(Arrays.stream(BETWEEN.split(text)).map(Range::of).toList()))
                : Optional.empty();
    }

    /** Whether the set contains a number. */
    boolean contains(double number) {
        return ranges.stream().anyMatch(range -> range.first <= number && number <= range.last);
    }
}
