package dev.golink.server.history.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.DatabaseFiles;
import dev.golink.server.database.Durability;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.protocol.history.HistoryJson;

/** Adds entries to one file. For one thread only. */
final class EntryWriter implements AutoCloseable {
    /** Beyond this, the ids of names are read from the file again. */
    private static final int MOST_NAMES = 100_000;
    private static final String ADD_ENTRY = "INSERT INTO entry(id, at, kind, phone, operator, fact)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String ADD_MINUTE = "INSERT INTO connected(minute, least, most) VALUES (?, ?, ?)"
            + " ON CONFLICT(minute) DO UPDATE SET least = min(least, excluded.least), most = max(most, excluded.most)";
    private static final String GROW_SKEW = "UPDATE skew SET ms = ?1 WHERE ms < ?1";
    private static final String FIND_NAME = "SELECT id FROM name WHERE text = ?";
    private static final String ADD_NAME = "INSERT INTO name(text) VALUES (?)";
    private static final String NEW_NAME = "SELECT last_insert_rowid()";

    private final Database database;
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private EntryWriter(Database database) {
        this.database = database;
    }

    /**
     * Opens a file; creates it if there is none.
     *
     * @throws DatabaseException if that fails
     */
    static EntryWriter open(Path file) throws DatabaseException {
        DatabaseFiles.createFolder(file);
        return new EntryWriter(Database.open(file, HistorySchema.SCHEMA, Durability.NORMAL));
    }

    Path file() {
        return database.file();
    }

    /**
     * Adds entries and numbers of connected phones, all or nothing.
     *
     * @throws DatabaseException if that fails
     */
    void add(List<HistoryEntry> entries, List<ConnectedMinute> minutes) throws DatabaseException {
        try {
            int _ = database.write(connection -> {
                long skew = 0;
                for (HistoryEntry entry : entries) {
                    add(connection, entry);
                    skew = Math.max(skew, HistoryIds.millis(entry.id()) - entry.at().toEpochMilli());
                }
                for (ConnectedMinute minute : minutes) {
                    add(connection, minute);
                }
                return skew == 0 ? 0 : grow(connection, skew);
            });
        } catch (DatabaseException | RuntimeException e) {
            names.clear(); // those that were added are not in the file
            throw e;
        }
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
    }

    /**
     * The newest entry; empty if there is none, or it is not understood.
     *
     * @throws DatabaseException if it can't be read
     */
    Optional<HistoryEntry> last() throws DatabaseException {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(EntryRows.LAST);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(EntryRows.read(rows)) : Optional.empty();
            }
        });
    }

    /**
     * The id of the newest entry; 0 if there is none.
     *
     * @throws DatabaseException if it can't be read
     */
    long lastId() throws DatabaseException {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT max(id) FROM entry");
                    ResultSet rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        });
    }

    @Override
    public void close() {
        database.close(); // and with it its statements
    }

    private void add(Connection connection, HistoryEntry entry) throws SQLException {
        PreparedStatement statement = statement(connection, ADD_ENTRY);
        statement.setLong(1, entry.id());
        statement.setLong(2, entry.at().toEpochMilli());
        statement.setLong(3, name(connection, entry.fact().kind().word()));
        setName(connection, statement, 4, entry.phone() == null ? null : entry.phone().value());
        setName(connection, statement, 5, entry.operator() == null ? null : entry.operator().value());
        statement.setString(6, HistoryJson.factText(entry.fact()));
        statement.executeUpdate();
    }

    private void add(Connection connection, ConnectedMinute minute) throws SQLException {
        PreparedStatement statement = statement(connection, ADD_MINUTE);
        statement.setLong(1, minute.minute());
        statement.setInt(2, minute.least());
        statement.setInt(3, minute.most());
        statement.executeUpdate();
    }

    private int grow(Connection connection, long skew) throws SQLException {
        PreparedStatement statement = statement(connection, GROW_SKEW);
        statement.setLong(1, skew);
        return statement.executeUpdate();
    }

    private void setName(Connection connection, PreparedStatement statement, int place, @Nullable String text)
            throws SQLException {
        if (text == null) {
            statement.setNull(place, Types.INTEGER);
        } else {
            statement.setLong(place, name(connection, text));
        }
    }

    private long name(Connection connection, String text) throws SQLException {
        Long known = names.get(text);
        if (known == null) {
            known = foundOrAdded(connection, text);
            names.put(text, known);
        }
        return known;
    }

    private long foundOrAdded(Connection connection, String text) throws SQLException {
        PreparedStatement find = statement(connection, FIND_NAME);
        find.setString(1, text);
        try (ResultSet rows = find.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        PreparedStatement add = statement(connection, ADD_NAME);
        add.setString(1, text);
        add.executeUpdate();
        try (ResultSet rows = statement(connection, NEW_NAME).executeQuery()) {
            return rows.getLong(1);
        }
    }

    private PreparedStatement statement(Connection connection, String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }
}
