package dev.golink.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds out why SQLite failed. Stateless. */
final class Failures {
    /** A disk with less room counts as full. SQLite reports some writes on a full disk only as failed. */
    private static final long LITTLE_ROOM = 256 * 1024;
    /** The part of an extended code that is the primary one. */
    private static final int PRIMARY = 0xff;

    private Failures() {}

    /** The failure in words. */
    static DatabaseException of(Path file, SQLException e) {
        String message = e.getMessage();
        return new DatabaseException(problem(file, e), file, message == null ? "" : message, e);
    }

    /** The failure in words. */
    static DatabaseException of(Path file, IOException e) {
        return new DatabaseException(hasRoom(file) ? DatabaseProblem.OTHER : DatabaseProblem.DISK_FULL, file,
                e.toString(), e);
    }

    /** SQLite's own library can't be loaded. */
    static DatabaseException of(Path file, LinkageError e) {
        return new DatabaseException(DatabaseProblem.OTHER, file, "SQLite can't be loaded: " + e.getMessage(), e);
    }

    private static DatabaseProblem problem(Path file, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return DatabaseProblem.OTHER;
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)) {
            case SQLITE_FULL -> DatabaseProblem.DISK_FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DatabaseProblem.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> DatabaseProblem.LOCKED;
            case SQLITE_IOERR, SQLITE_CANTOPEN -> hasRoom(file) ? DatabaseProblem.OTHER : DatabaseProblem.DISK_FULL;
            default -> DatabaseProblem.OTHER; // SQLite has about a hundred codes
        };
    }

    private static boolean hasRoom(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder == null || Files.getFileStore(folder).getUsableSpace() >= LITTLE_ROOM;
        } catch (IOException _) {
            return true; // then the caller's own failure says more
        }
    }
}
