package dev.golink.server.database;

import java.nio.file.Path;

/** A database can't be opened, read or written. The message names the file, says why, and what to do. */
public final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DatabaseProblem problem;
    private final String words;
    private final transient Path file;

    /**
     * Creates the exception.
     *
     * @param file  the file
     * @param why   the system's own words; may be empty
     * @param cause what was thrown
     */
    DatabaseException(DatabaseProblem problem, Path file, String why, Throwable cause) {
        super(words(problem, file, why), cause);
        this.words = words(problem, file, why);
        this.problem = problem;
        this.file = file;
    }

    /** Creates the exception for a file of a newer version. */
    DatabaseException(Path file) {
        super(words(DatabaseProblem.NEWER, file, ""));
        this.words = words(DatabaseProblem.NEWER, file, "");
        this.problem = DatabaseProblem.NEWER;
        this.file = file;
    }

    /** Why. */
    public DatabaseProblem problem() {
        return problem;
    }

    /** The message: what failed, and what to do. */
    public String words() {
        return words;
    }

    /** The file that it is about. */
    public Path file() {
        return file;
    }

    private static String words(DatabaseProblem problem, Path file, String why) {
        String reason = why.isEmpty() ? "" : " (" + why + ")";
        return switch (problem) {
            case DISK_FULL -> "The disk is full, so " + file + " can't be written. Delete something on this disk.";
            case DAMAGED -> file + " is damaged" + reason + ". Restore it from a backup, or move it away.";
            case NEWER ->
                file + " was written by a newer version of GoLink. Start that version, or move the file away.";
            case LOCKED -> "Another program uses " + file + ". End that program.";
            case OTHER -> file + " can't be used" + reason + ". Check the disk, and that the file and its folder may be"
                    + " written.";
        };
    }
}
