package dev.golink.server.history.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;

/** Finds entries in one file. For one thread only. */
final class EntryReader implements AutoCloseable {
    private final Database database;

    private EntryReader(Database database) {
        this.database = database;
    }

    /**
     * Opens an existing file.
     *
     * @throws DatabaseException if that fails
     */
    static EntryReader open(Path file) throws DatabaseException {
        return new EntryReader(Database.openToRead(file, HistorySchema.SCHEMA));
    }

    /**
     * What was found in a file.
     *
     * @param entries those that are understood, the newest first
     * @param rows    how many were found
     * @param lastId  the id of the oldest of them; 0 if there is none
     */
    record Found(List<HistoryEntry> entries, int rows, long lastId) {}

    /**
     * Finds entries, the newest first.
     *
     * @param limit how many at most, instead of the query's
     * @throws DatabaseException if the file can't be read
     */
    Found find(HistoryQuery query, int limit) throws DatabaseException {
        return database.read(connection -> {
            EntryQuery statement = statement(connection, query, limit);
            if (statement == null) {
                return new Found(List.of(), 0, 0);
            }
            try (PreparedStatement prepared = statement.prepare(connection);
                    ResultSet rows = prepared.executeQuery()) {
                return read(rows);
            }
        });
    }

    /**
     * Adds the numbers of connected phones of this file to steps of time.
     *
     * @throws DatabaseException if the file can't be read
     */
    void count(CountsQuery query, ConnectedSteps steps) throws DatabaseException {
        int _ = database.read(connection -> {
            try (PreparedStatement statement = connection
                    .prepareStatement("SELECT minute, least, most FROM connected WHERE minute BETWEEN ? AND ?")) {
                statement.setLong(1, ConnectedSteps.minute(query.from()));
                statement.setLong(2, ConnectedSteps.minute(query.until().minusMillis(1)));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        steps.add(new ConnectedMinute(rows.getLong(1), rows.getInt(2), rows.getInt(3)));
                    }
                }
                return 0;
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private static Found read(ResultSet rows) throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        int count = 0;
        long id = 0;
        while (rows.next()) {
            count++;
            id = rows.getLong(1);
            HistoryEntry entry = EntryRows.read(rows);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return new Found(entries, count, id);
    }

    /** The statement; null if this file has no entry of the phone, of the operator or of the kinds. */
    private static @Nullable EntryQuery statement(Connection connection, HistoryQuery query, int limit)
            throws SQLException {
        EntryQuery statement = new EntryQuery(limit);
        statement.below(query.before());
        if (query.from() != null || query.until() != null) {
            long skew = skew(connection);
            Instant until = query.until();
            if (query.from() != null) {
                statement.from(query.from());
            }
            if (until != null) {
                statement.until(until, skew);
            }
        }
        if (query.phone() != null) {
            Long phone = name(connection, query.phone().value());
            if (phone == null) {
                return null;
            }
            statement.phone(phone);
        }
        if (query.operator() != null) {
            Long operator = name(connection, query.operator().value());
            if (operator == null) {
                return null;
            }
            statement.operator(operator);
        }
        if (!query.kinds().isEmpty()) {
            List<Long> kinds = new ArrayList<>();
            for (HistoryKind kind : new TreeSet<>(query.kinds())) {
                Long known = name(connection, kind.word());
                if (known != null) {
                    kinds.add(known);
                }
            }
            if (kinds.isEmpty()) {
                return null;
            }
            statement.kinds(kinds);
        }
        return statement;
    }

    private static @Nullable Long name(Connection connection, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM name WHERE text = ?")) {
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? (Long) rows.getLong(1) : null;
            }
        }
    }

    private static long skew(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT ms FROM skew");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
