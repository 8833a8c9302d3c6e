package dev.golink.server.history.file;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The ids of entries. An id is the entry's time in milliseconds, followed by ten bits that keep it greater than the
 * earlier ids. So a range of times is a range of ids. If somebody sets the clock back, ids go on where they were, and are
 * ahead of the entries' times. Stateless.
 */
public final class HistoryIds {
    private static final int BITS = 10;

    private HistoryIds() {}

    /** The smallest id of a time. */
    public static long of(Instant time) {
        return time.toEpochMilli() << BITS;
    }

    /** The id of a new entry, after the last one. */
    public static long next(long last, Instant at) {
        return Math.max(last + 1, of(at));
    }

    /** The time of an id. */
    public static Instant time(long id) {
        return Instant.ofEpochMilli(millis(id));
    }

    /** The time of an id, in milliseconds since 1970. */
    static long millis(long id) {
        return id >> BITS;
    }

    /** The month of an id, in UTC. */
    static YearMonth month(long id) {
        return YearMonth.from(Instant.ofEpochMilli(millis(id)).atOffset(ZoneOffset.UTC));
    }

    /** The smallest id of a month. */
    static long of(YearMonth month) {
        return of(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
