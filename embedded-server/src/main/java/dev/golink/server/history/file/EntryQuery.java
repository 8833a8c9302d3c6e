package dev.golink.server.history.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The SQL of a query for entries of one file, the newest first. It names the index that SQLite must use: each is in the
 * order of ids, so that SQLite stops at the limit and sorts nothing.
 */
final class EntryQuery {
    private final int limit;
    private final List<String> conditions = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private String index = "";
    private List<Long> kinds = List.of();
    /** The range of ids, in which SQLite begins and ends to look. It would use only one of several conditions. */
    private long least;
    private long below = Long.MAX_VALUE;

    EntryQuery(int limit) {
        this.limit = limit;
    }

    /** Only entries with a smaller id. */
    void below(long id) {
        below = Math.min(below, id);
    }

    /** Only entries at this time or later. Their ids are never earlier than they are. */
    void from(Instant time) {
        least = Math.max(least, HistoryIds.of(time));
        where("at >= ?", time.toEpochMilli());
    }

    /**
     * Only entries before this time.
     *
     * @param skew by how many milliseconds ids are ahead at most
     */
    void until(Instant time, long skew) {
        below = Math.min(below, HistoryIds.of(time.plusMillis(skew)));
        where("at < ?", time.toEpochMilli());
    }

    /** Only entries about this phone. */
    void phone(long name) {
        where("phone = ?", name);
        index = "entry_phone";
    }

    /** Only entries of this operator. */
    void operator(long name) {
        where("operator = ?", name);
        index = index.isEmpty() ? "entry_operator" : index;
    }

    /** Only entries of these kinds. */
    void kinds(List<Long> names) {
        kinds = List.copyOf(names);
    }

    /** Prepares the statement, with all its values. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql());
        int place = 0;
        for (Long value : allValues()) {
            statement.setLong(++place, value);
        }
        return statement;
    }

    private void where(String condition, long value) {
        conditions.add(" AND " + condition);
        values.add(value);
    }

    private boolean isByKindAlone() {
        return index.isEmpty() && !kinds.isEmpty();
    }

    private String sql() {
        if (!isByKindAlone()) {
            String ofKinds = kinds.isEmpty() ? ""
                    : " AND kind IN (" + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ")";
            return EntryRows.named(select(index.isEmpty() ? "NOT INDEXED" : "INDEXED BY " + index, ofKinds));
        }
        // One ordered part for each kind, of which the newest are taken.
        String part = "SELECT * FROM (" + select("INDEXED BY entry_kind", " AND kind = ?") + ")";
        return EntryRows.named("SELECT * FROM (" + String.join(" UNION ALL ", Collections.nCopies(kinds.size(), part))
                + ") ORDER BY id DESC LIMIT " + limit);
    }

    private String select(String how, String more) {
        return "SELECT id, at, phone, operator, fact FROM entry " + how + " WHERE id >= ? AND id < ?"
                + String.join("", conditions)
                + more + " ORDER BY id DESC LIMIT " + limit;
    }

    private List<Long> allValues() {
        List<Long> first = new ArrayList<>(List.of(least, below));
        first.addAll(values);
        if (!isByKindAlone()) {
            first.addAll(kinds);
            return first;
        }
        List<Long> all = new ArrayList<>();
        kinds.forEach(kind -> {
            all.addAll(first);
            all.add(kind);
        });
        return all;
    }
}
