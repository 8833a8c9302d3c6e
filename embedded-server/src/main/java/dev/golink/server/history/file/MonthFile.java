package dev.golink.server.history.file;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of the history, such as {@code history-2026-11.db}, or {@code history-2026-11-2.db} for the second
 * file of a month. The order is by time.
 *
 * @param month the month of the ids in it, in UTC
 * @param part  1 for the first file of the month
 */
record MonthFile(YearMonth month, int part) implements Comparable<MonthFile> {
    private static final Pattern NAME = Pattern.compile("history-(\\d{4})-(\\d{2})(?:-([1-9]\\d{0,3}))?\\.db");
    private static final Comparator<MonthFile> BY_TIME = Comparator.comparing(MonthFile::month)
            .thenComparingInt(MonthFile::part);

    /** The file with a name; empty if it is no file of the history. */
    static Optional<MonthFile> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return Optional.of(new MonthFile(month, matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The name. */
    String name() {
        return "history-" + month + (part == 1 ? "" : "-" + part) + ".db";
    }

    /** The file after this one, for entries of a month. */
    MonthFile next(YearMonth of) {
        return of.isAfter(month) ? new MonthFile(of, 1) : new MonthFile(month, part + 1);
    }

    /** The smallest id that can be in it. */
    long firstId() {
        return HistoryIds.of(month);
    }

    /** The smallest id that is too great for it. */
    long endId() {
        return HistoryIds.of(month.plusMonths(1));
    }

    @Override
    public int compareTo(MonthFile other) {
        return BY_TIME.compare(this, other);
    }
}
