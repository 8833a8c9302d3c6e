package dev.golink.server.fleet.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries to find.
 *
 * @param operator only entries of this operator; empty for all
 * @param target   only entries with this target, such as a phone's id; empty for all
 * @param actions  only entries with one of these words of {@link AuditAction}; empty for all
 * @param from     only entries at this time or later; {@link Instant#MIN} for all
 * @param until    only entries before this time; {@link Instant#MAX} for all
 * @param order    which come first
 * @param after    only entries that come after this row in that order, to go on after a page; 0 to begin
 * @param limit    how many entries at most, 1 to {@value #MOST}
 */
public record AuditQuery(String operator, String target, Set<String> actions, Instant from, Instant until, Order order,
        long after, int limit) {
    /** The most entries of one answer. */
    public static final int MOST = 500;

    /** Which entries come first. */
    public enum Order {
        /** The newest. */
        NEWEST_FIRST,
        /** The oldest. */
        OLDEST_FIRST
    }

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if the limit is out of its range, or the row negative
     */
    public AuditQuery {
        actions = Set.copyOf(actions);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ".");
        }
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative.");
        }
    }

    /** All entries in an order. */
    public static AuditQuery all(Order order, int limit) {
        return new AuditQuery("", "", Set.of(), Instant.MIN, Instant.MAX, order, 0, limit);
    }

    /** The same, from behind a row on. */
    public AuditQuery after(long row) {
        return new AuditQuery(operator, target, actions, from, until, order, row, limit);
    }
}
