package dev.golink.app.history.entries;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Which entries are shown.
 *
 * @param phone    only those about this phone; null for all
 * @param operator only those of this operator; null for all
 * @param kinds    only those of these kinds; empty for all
 * @param time     of which time
 */
public record HistoryFilter(@Nullable PhoneId phone, @Nullable OperatorId operator, Set<HistoryKind> kinds,
        HistoryTime time) {
    /** All entries. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, Set.of(), new HistoryTime.Any());

    /** Copies the set. */
    public HistoryFilter {
        kinds = Set.copyOf(kinds);
    }

    /** The same for another phone. */
    public HistoryFilter ofPhone(@Nullable PhoneId other) {
        return new HistoryFilter(other, operator, kinds, time);
    }

    /** The same for another operator. */
    public HistoryFilter ofOperator(@Nullable OperatorId other) {
        return new HistoryFilter(phone, other, kinds, time);
    }

    /** The same for other kinds. */
    public HistoryFilter ofKinds(Set<HistoryKind> others) {
        return new HistoryFilter(phone, operator, others, time);
    }

    /** The same for another time. */
    public HistoryFilter at(HistoryTime other) {
        return new HistoryFilter(phone, operator, kinds, other);
    }

    /** The query for the newest of these entries. */
    public HistoryQuery query(HistoryTime.Range range, int limit) {
        return new HistoryQuery(phone, operator, kinds, range.from(), range.until(), HistoryQuery.NEWEST, limit);
    }
}
