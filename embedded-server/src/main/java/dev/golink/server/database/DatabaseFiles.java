package dev.golink.server.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of a database: the main one, and those that SQLite puts beside it. Stateless. */
public final class DatabaseFiles {
    /** What SQLite adds to the name: the log of what is not in the main file yet, and its index. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private DatabaseFiles() {}

    /**
     * Renames a damaged file, and what belongs to it, so that a new one can begin. Nobody may have it open.
     *
     * @return the new name, such as {@code audit.db.damaged-1}
     * @throws DatabaseException if that fails
     */
    public static Path setAside(Path file) throws DatabaseException {
        for (int number = 1;; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            if (Files.notExists(aside)) {
                try {
                    for (String suffix : BESIDE) {
                        Path beside = beside(file, suffix);
                        if (Files.exists(beside)) {
                            Files.move(beside, beside(aside, suffix));
                        }
                    }
                    return Files.move(file, aside);
                } catch (IOException e) {
                    throw Failures.of(file, e);
                }
            }
        }
    }

    /**
     * Deletes a database. It is enough that nobody writes into it.
     *
     * @throws DatabaseException if that fails
     */
    public static void delete(Path file) throws DatabaseException {
        try {
            Files.deleteIfExists(file);
            for (String suffix : BESIDE) {
                Files.deleteIfExists(beside(file, suffix));
            }
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    /** The failure in words if the folder of databases can't be read. */
    public static DatabaseException unlistable(Path folder, IOException e) {
        return Failures.of(folder, e);
    }

    /** How many bytes a database takes, with what is beside it. */
    public static long size(Path file) {
        long size = file.toFile().length();
        for (String suffix : BESIDE) {
            size += beside(file, suffix).toFile().length();
        }
        return size;
    }

    /**
     * Creates the folder of a file, which only its owner can enter, if there is none.
     *
     * @throws DatabaseException if that fails; it names the file
     */
    public static void createFolder(Path file) throws DatabaseException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder, owner(folder, "rwx------"));
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    /** Creates an empty file that only its owner can read. SQLite gives the files beside it the same permissions. */
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, owner(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // It has its permissions already.
        }
    }

    /** Replaces a file by a finished one. */
    static void replace(Path file, Path finished) throws IOException {
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] owner(Path file, String permissions) {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return new FileAttribute<?>[0]; // Windows, where a user's folder is not open to others
        }
        return new FileAttribute<?>[]{
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
