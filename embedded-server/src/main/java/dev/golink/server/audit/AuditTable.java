package dev.golink.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.golink.server.database.Schema;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditTargets;

/** The table of the audit's file, in SQL. Stateless. */
final class AuditTable {
    static final Schema SCHEMA = new Schema(List.of(List.of("""
            CREATE TABLE entry (
                row INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                operator TEXT NOT NULL,
                action TEXT NOT NULL,
                targets TEXT NOT NULL,
                detail TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT""")));

    private static final String COLUMNS = "SELECT row, at, operator, action, targets, detail, hash FROM entry";
    private static final String NEW_LINE = "\n";
    /** About how many characters of entries one page has at most, so that it fits into a message. */
    private static final int PAGE_CHARACTERS = 40_000;
    private static final int OTHER_CHARACTERS = 250;

    private AuditTable() {}

    /** Entries, and whether more match. */
    record Page(List<AuditEntry> entries, boolean hasMore) {}

    /** Takes entries one by one. */
    interface Reader {
        /** Takes an entry. Returns whether it wants more. */
        boolean take(AuditEntry entry);
    }

    static void add(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO entry (row, at, operator, action, targets, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditEntry entry : entries) {
                insert.setLong(1, entry.row());
                insert.setLong(2, entry.at().toEpochMilli());
                insert.setString(3, entry.operator());
                insert.setString(4, entry.action());
                insert.setString(5, String.join(NEW_LINE, entry.targets().listed()));
                insert.setString(6, entry.detail());
                insert.setString(7, entry.hash());
                insert.executeUpdate();
            }
        }
    }

    static Optional<AuditEntry> last(Connection connection) throws SQLException {
        return first(connection, COLUMNS + " ORDER BY row DESC LIMIT 1", 0);
    }

    static Optional<AuditEntry> entry(Connection connection, long row) throws SQLException {
        return first(connection, COLUMNS + " WHERE row = ?", row);
    }

    private static Optional<AuditEntry> first(Connection connection, String sql, long row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (row > 0) {
                select.setLong(1, row);
            }
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(entry(result)) : Optional.empty();
            }
        }
    }

    /** Gives all entries to a reader, the oldest first. */
    static void all(Connection connection, Reader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " ORDER BY row");
                ResultSet result = select.executeQuery()) {
            boolean more = true;
            while (more && result.next()) {
                more = reader.take(entry(result));
            }
        }
    }

    /** The entries that match, each with so many targets at most. */
    static Page find(Connection connection, AuditQuery query, int mostTargets) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql(query))) {
            set(select, query);
            try (ResultSet result = select.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                int room = PAGE_CHARACTERS;
                while (result.next()) {
                    AuditEntry found = shortened(entry(result), mostTargets);
                    room -= size(found);
                    if (entries.size() == query.limit() || room < 0 && !entries.isEmpty()) {
                        return new Page(entries, true);
                    }
                    entries.add(found);
                }
                return new Page(entries, false);
            }
        }
    }

    private static String sql(AuditQuery query) {
        boolean newestFirst = query.order() == AuditQuery.Order.NEWEST_FIRST;
        StringBuilder sql = new StringBuilder(COLUMNS).append(" WHERE at >= ? AND at < ?");
        if (query.after() > 0) {
            sql.append(newestFirst ? " AND row < ?" : " AND row > ?");
        }
        if (!query.operator().isEmpty()) {
            sql.append(" AND operator = ?");
        }
        if (!query.target().isEmpty()) {
            sql.append(" AND instr(char(10) || targets || char(10), char(10) || ? || char(10)) > 0");
        }
        if (!query.actions().isEmpty()) {
            sql.append(" AND action IN (").append(String.join(",", query.actions().stream().map(_ -> "?").toList()))
                    .append(')');
        }
        return sql.append(newestFirst ? " ORDER BY row DESC" : " ORDER BY row").append(" LIMIT ")
                .append(query.limit() + 1).toString();
    }

    private static void set(PreparedStatement select, AuditQuery query) throws SQLException {
        int index = 0;
        select.setLong(++index, millis(query.from()));
        select.setLong(++index, millis(query.until()));
        if (query.after() > 0) {
            select.setLong(++index, query.after());
        }
        if (!query.operator().isEmpty()) {
            select.setString(++index, query.operator());
        }
        if (!query.target().isEmpty()) {
            select.setString(++index, query.target());
        }
        for (String action : query.actions()) {
            select.setString(++index, action);
        }
    }

    /** Milliseconds since 1970, or the nearest that a number can have. */
    private static long millis(Instant time) {
        if (time.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return time.equals(Instant.MAX) ? Long.MAX_VALUE : time.toEpochMilli();
    }

    private static AuditEntry shortened(AuditEntry entry, int mostTargets) {
        return new AuditEntry(entry.row(), entry.at(), entry.operator(), entry.action(),
                entry.targets().atMost(mostTargets), entry.detail(), entry.hash());
    }

    private static int size(AuditEntry entry) {
        return OTHER_CHARACTERS + entry.operator().length() + entry.detail().length()
                + entry.targets().listed().stream().mapToInt(target -> target.length() + 3).sum();
    }

    private static AuditEntry entry(ResultSet result) throws SQLException {
        String targets = text(result, 5);
        return new AuditEntry(result.getLong(1), Instant.ofEpochMilli(result.getLong(2)), text(result, 3),
                text(result, 4),
                targets.isEmpty() ? AuditTargets.NONE : AuditTargets.of(List.of(targets.split(NEW_LINE, -1))),
                text(result, 6), text(result, 7));
    }

    private static String text(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }
}
