package dev.golink.server.fleet.history;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Which entries to find. They are found from the newest on.
 *
 * @param phone    only entries about this phone; null for all
 * @param operator only entries of this operator; null for all
 * @param kinds    only entries of these kinds; empty for all
 * @param from     only entries at this time or later; null for all
 * @param until    only entries before this time; null for all
 * @param before   only entries with a smaller id, to go on after a page; {@link #NEWEST} to begin
 * @param limit    how many entries at most, 1 to {@value #MOST}
 */
public record HistoryQuery(@Nullable PhoneId phone, @Nullable OperatorId operator, Set<HistoryKind> kinds,
        @Nullable Instant from, @Nullable Instant until, long before, int limit) {
    /** Begins with the newest entry. */
    public static final long NEWEST = Long.MAX_VALUE;
    /** The most entries of one answer. */
    public static final int MOST = 1_000;

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if the limit is out of its range
     */
    public HistoryQuery {
        kinds = Set.copyOf(kinds);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ".");
        }
    }

    /** The newest entries of the whole fleet. */
    public static HistoryQuery newest(int limit) {
        return new HistoryQuery(null, null, Set.of(), null, null, NEWEST, limit);
    }

    /** The same for one phone. */
    public HistoryQuery ofPhone(@Nullable PhoneId other) {
        return new HistoryQuery(other, operator, kinds, from, until, before, limit);
    }

    /** The same for one operator. */
    public HistoryQuery ofOperator(@Nullable OperatorId other) {
        return new HistoryQuery(phone, other, kinds, from, until, before, limit);
    }

    /** The same for some kinds. */
    public HistoryQuery ofKinds(Set<HistoryKind> others) {
        return new HistoryQuery(phone, operator, others, from, until, before, limit);
    }

    /** The same for another time. */
    public HistoryQuery between(@Nullable Instant begin, @Nullable Instant end) {
        return new HistoryQuery(phone, operator, kinds, begin, end, before, limit);
    }

    /** The same with another limit. */
    public HistoryQuery limit(int most) {
        return new HistoryQuery(phone, operator, kinds, from, until, before, most);
    }

    /** The same from behind an entry on. */
    public HistoryQuery before(long id) {
        return new HistoryQuery(phone, operator, kinds, from, until, id, limit);
    }
}
