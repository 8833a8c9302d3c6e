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
     * Opens an existing file only to read it. Brings an older file to the newest version first, like {@link #open}.
     *
     * @throws DatabaseException if that fails
     */
    public static Database openToRead(Path file, Schema schema) throws DatabaseException {
        Database database = connect(file, readOnly());
        try {
            if (database.knownVersion(schema) == schema.version()) {
                return database;
            }
            database.close();
            open(file, schema, Durability.NORMAL).close();
            return connect(file, readOnly());
        } catch (DatabaseException e) {
            database.closeAfter(e);
            throw e;
        }
    }

    /**
     * Saves a consistent copy of an existing file of any version, even while others write; see {@link #copyTo}.
     *
     * @throws DatabaseException if that fails
     */
    public static void copy(Path file, Path target) throws DatabaseException {
        try (Database database = connect(file, readOnly())) {
            database.copyTo(target);
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
            run("BEGIN IMMEDIATE");
            try {
                T result = work.on(connection);
                run("COMMIT");
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

    /**
     * Closes the file. Moves what is in its write-ahead log into the file first, because SQLite leaves it there while
     * others read. What failed is only logged, because everything that was committed is on the disk.
     */
    @Override
    public void close() {
        moveLogIntoFile();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("{} could not be closed: {}", file, e.getMessage());
        }
    }

    private void moveLogIntoFile() {
        try {
            if (!connection.isReadOnly()) {
                run("PRAGMA wal_checkpoint(PASSIVE)");
            }
        } catch (SQLException e) { // as while the disk is full; the next to open the file reads its log too
            LOG.debug("What is in the write-ahead log of {} stays there: {}", file, e.getMessage());
        }
    }

    private static Database connect(Path file, SQLiteConfig config) throws DatabaseException {
        config.setBusyTimeout(PATIENCE_MS);
        try { // a URI, because a plain name may not contain a question mark
            return new Database(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri()));
        } catch (SQLException e) {
            throw Failures.of(file, e);
        } catch (LinkageError e) {
            throw Failures.of(file, e);
        }
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config;
    }

    private void migrate(Schema schema) throws DatabaseException {
        int version = knownVersion(schema);
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
            int reached = step + 1;
            List<String> statements = schema.steps().get(step);
            boolean _ = write(_ -> version() >= reached || take(statements, reached));
        }
    }

    /** Takes a step, unless another thread took it meanwhile. */
    private boolean take(List<String> statements, int reached) throws SQLException {
        for (String statement : statements) {
            run(statement);
        }
        run("PRAGMA user_version = " + reached);
        return true;
    }

    /** The file's version, which is 0 for an empty file. */
    private int knownVersion(Schema schema) throws DatabaseException {
        int version = read(_ -> version());
        if (version > schema.version()) {
            throw new DatabaseException(file);
        }
        return version;
    }

    private int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack(Exception cause) {
        try {
            run("ROLLBACK");
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
