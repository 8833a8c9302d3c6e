package dev.golink.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * An open SQLite file. Everything waits for the disk, so neither the hub nor a window may call it. One thread at a time
 * may use an object; several objects may have the same file open, of which one at a time writes, while others read.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** How long to wait for another program or thread that uses the file. */
    private static final int PATIENCE_MS = 2_000;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a file to read and write. Creates it if there is none; its folder must exist. Brings an older file to the
     * newest version, after a copy of it was saved as {@code NAME.version-N}.
     *
     * @throws DatabaseException if that fails; the file is unchanged then
     */
    public static Database open(Path file, Schema schema, Durability durability) throws DatabaseException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(switch (durability) {
            case NORMAL -> SQLiteConfig.SynchronousMode.NORMAL;
            case FULL -> SQLiteConfig.SynchronousMode.FULL;
        });
        try {
            DatabaseFiles.create(file);
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
        Database database = connect(file, config);
        try {
            database.migrate(schema);
            return database;
        } catch (DatabaseException e) {
            database.closeAfter(e);
            throw e;
        }
    }

    /**
     * Opens an existing file only to read it.
     *
     * @param schema its newest version; an older file is not brought to it
     * @throws DatabaseException if that fails
     */
    public static Database openToRead(Path file, Schema schema) throws DatabaseException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Database database = connect(file, config);
        try {
            database.requireKnown(schema);
            return database;
        } catch (DatabaseException e) {
            database.closeAfter(e);
            throw e;
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * Reads.
     *
     * @throws DatabaseException if that fails
     */
    public <T> T read(Work<T> work) throws DatabaseException {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    /**
     * Does all of a work or nothing of it, and commits it.
     *
     * @throws DatabaseException if that fails; nothing of the work is in the file then
     */
    public <T> T write(Work<T> work) throws DatabaseException {
        try {
            execute("BEGIN IMMEDIATE");
            try {
                T result = work.on(connection);
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    /**
     * Saves a consistent copy, even while others write. An existing file is replaced once the copy is whole. Only the
     * owner can read a new one.
     *
     * @throws DatabaseException if that fails
     */
    public void copyTo(Path target) throws DatabaseException {
        Path next = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            DatabaseFiles.create(next);
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, next.toString());
                copy.execute();
            } catch (SQLException e) {
                Files.deleteIfExists(next);
                throw Failures.of(target, e);
            }
            DatabaseFiles.replace(target, next);
        } catch (IOException e) {
            throw Failures.of(target, e);
        }
    }

    /** Closes the file. What failed is only logged, because everything that was committed is in the file. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("{} could not be closed: {}", file, e.getMessage());
        }
    }

    private static Database connect(Path file, SQLiteConfig config) throws DatabaseException {
        config.setBusyTimeout(PATIENCE_MS);
        try { // a URI, because a plain name may not contain a question mark
            return new Database(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri()));
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    private void migrate(Schema schema) throws DatabaseException {
        int version = requireKnown(schema);
        if (version == schema.version()) {
            return;
        }
        if (version > 0) {
            Path copy = file.resolveSibling(file.getFileName() + ".version-" + version);
            copyTo(copy);
            LOG.info("{} is brought from version {} to {}. A copy was saved as {}.", file, version, schema.version(),
                    copy);
        }
        for (int step = version; step < schema.version(); step++) {
            List<String> statements = schema.steps().get(step);
            int reached = step + 1;
            write(_ -> {
                for (String statement : statements) {
                    execute(statement);
                }
                return execute("PRAGMA user_version = " + reached);
            });
        }
    }

    /** The file's version, which is 0 for an empty file. */
    private int requireKnown(Schema schema) throws DatabaseException {
        int version = read(_ -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA user_version")) {
                return result.getInt(1);
            }
        });
        if (version > schema.version()) {
            throw new DatabaseException(file);
        }
        return version;
    }

    private boolean execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) { // after some failures, SQLite has rolled back already
            cause.addSuppressed(e);
        }
    }

    private void closeAfter(DatabaseException cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
