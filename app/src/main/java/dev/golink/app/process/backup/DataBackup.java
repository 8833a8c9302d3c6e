package dev.golink.app.process.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.DatabaseProblem;
import dev.golink.server.files.AtomicFile;

/**
 * Writes the archive of a data folder. A server may run meanwhile: it replaces each of its files as a whole, and SQLite
 * copies databases, so that each file in the archive is as it was at one moment.
 */
public final class DataBackup {
    private DataBackup() {}

    /**
     * Writes the archive, which only this user can read, because it contains keys and credentials.
     *
     * @param data    the data folder
     * @param archive the file to write; one with that name is replaced when the new one is complete
     * @return the number of files in it
     * @throws IOException if something can't be read or written; the message says what
     */
    public static int write(Path data, Path archive) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new BackupException("there is no data folder " + data);
        }
        Path target = archive.toAbsolutePath().normalize();
        if (target.startsWith(data.toAbsolutePath().normalize())) {
            throw new BackupException("the archive " + archive + " must not be in the data folder itself");
        }
        List<String> names = names(data);
        if (names.isEmpty()) {
            throw new BackupException("the data folder " + data + " has nothing to keep yet");
        }
        List<String> written = new ArrayList<>();
        AtomicFile.writePrivate(archive, out -> written.addAll(write(data, names, out)));
        return written.size();
    }

    private static List<String> write(Path data, List<String> names, OutputStream out) throws IOException {
        List<String> written = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String name : names) {
            Path file = data.resolve(name);
            try {
                if (KeptFiles.isDatabase(name)) {
                    writeDatabase(zip, name, file);
                } else {
                    write(zip, name, file, file);
                }
                written.add(name);
            } catch (NoSuchFileException _) {
                // deleted since it was listed
            }
        }
        zip.finish();
        return written;
    }

    /** Writes a copy that SQLite made, because a server may write the file meanwhile. */
    private static void writeDatabase(ZipOutputStream zip, String name, Path file) throws IOException {
        FileTime _ = Files.getLastModifiedTime(file); // throws if it was deleted meanwhile
        Path folder = Files.createTempDirectory("golink-backup"); // only this user may enter it
        Path copy = folder.resolve("copy.db");
        try {
            Database.copy(file, copy);
            write(zip, name, file, copy);
        } catch (DatabaseException e) {
            if (e.problem() != DatabaseProblem.DAMAGED) {
                throw new IOException(e.words(), e);
            }
            write(zip, name, file, file); // as it is: somebody may still repair it
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    private static void write(ZipOutputStream zip, String name, Path file, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) { // opened once, so a file that is replaced does no harm
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(Files.getLastModifiedTime(file));
            zip.putNextEntry(entry);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** The files to keep, in order; the one about the format comes first. */
    private static List<String> names(Path data) throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(data) || KeptFiles.has(name(data, folder)) ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && KeptFiles.has(name(data, file))) {
                    names.add(name(data, file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // deleted meanwhile
                }
                throw why;
            }
        });
        names.sort((a, b) -> a.equals(b) ? 0
                : a.equals(KeptFiles.FORMAT) ? -1 : b.equals(KeptFiles.FORMAT) ? 1 : a.compareTo(b));
        return names;
    }

    private static String name(Path data, Path file) {
        return data.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
