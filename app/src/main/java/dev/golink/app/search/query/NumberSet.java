package dev.golink.app.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some whole numbers, such as {@code 3,7-12}.
 *
 * @param ranges the numbers; they may overlap
 */
record NumberSet(List<Range> ranges) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(-[0-9]{1,15})?([,，、][0-9]{1,15}(-[0-9]{1,15})?)*");
    private static final Pattern BETWEEN = Pattern.compile("[,，、]");

    /**
     * Numbers in a row.
     *
     * @param first the least
     * @param last  the greatest
     */
    record Range(long first, long last) {
        /** The ends may be given in either order. */
        private static Range of(String text) {
            String[] ends = text.split("-", 2);
            long one = Long.parseLong(ends[0]);
            long other = Long.parseLong(ends[ends.length - 1]);
            return new Range(Math.min(one, other), Math.max(one, other));
        }
    }

    /** The numbers that a text names, if it is such a text. */
    static Optional<NumberSet> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new NumberSet(Arrays.stream(BETWEEN.split(text)).map(Range::of).toList()))
                : Optional.empty();
    }

    /** Whether a number is one of them. */
    boolean contains(double number) {
        return ranges.stream().anyMatch(range -> range.first <= number && number <= range.last);
    }
}
