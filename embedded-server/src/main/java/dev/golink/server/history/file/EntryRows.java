package dev.golink.server.history.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.history.HistoryJson;

/** Reads rows of entries. Stateless. */
final class EntryRows {
    /** The columns of an entry, for rows {@code e} of the table. */
    private static final String COLUMNS = "SELECT e.id, e.at, p.text, o.text, e.fact FROM ";
    private static final String NAMES = " e LEFT JOIN name p ON p.id = e.phone LEFT JOIN name o ON o.id = e.operator"
            + " ORDER BY e.id DESC";
    /** The newest entry. */
    static final String LAST = COLUMNS + "entry" + NAMES + " LIMIT 1";

    private EntryRows() {}

    /** Selects the entries of an inner query, with the names that they refer to. */
    static String named(String inner) {
        return COLUMNS + "(" + inner + ")" + NAMES;
    }

    /** The entry of the present row; null if it is not understood. */
    static @Nullable HistoryEntry read(ResultSet rows) throws SQLException {
        HistoryFact fact = HistoryJson.parseFact(rows.getString(5));
        if (fact == null) {
            return null;
        }
        String phone = rows.getString(3);
        String operator = rows.getString(4);
        return new HistoryEntry(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2)),
                phone == null ? null : new PhoneId(phone), operator == null ? null : new OperatorId(operator), fact);
    }
}
