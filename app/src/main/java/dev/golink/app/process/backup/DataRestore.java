package dev.golink.app.process.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.golink.app.process.DataFormat;
import dev.golink.server.files.AtomicFile;

/**
 * Makes a data folder as it was when an archive was written. What the folder has at present is moved aside, never
 * deleted. An archive is checked as a whole before anything changes.
 */
public final class DataRestore {
    private static final int MOST_FILES = 10_000;
    private static final int PIECE = 65_536;

    private DataRestore() {}

    /**
     * What was done.
     *
     * @param files how many files are back
     * @param aside where the files are that were there before; empty if there were none
     */
    public record Restored(int files, Optional<Path> aside) {}

    /**
     * Restores a data folder, which no process uses.
     *
     * @param archive an archive of {@link DataBackup}
     * @param data    the data folder; it may not exist yet
     * @param version this version of GoLink, such as 0.1.0
     * @throws IOException if the archive can't be used, or a file can't be written; the message says which
     */
    public static Restored restore(Path archive, Path data, String version) throws IOException {
        Files.createDirectories(data);
        Path next = Files.createTempDirectory(data, ".restore-"); // only this user may enter it
        try {
            List<String> names = unpack(archive, next);
            DataFormat.requireReadable(next, version);
            Optional<Path> aside = moveAside(data);
            for (String name : names) {
                Path file = data.resolve(name);
                Files.createDirectories(file.getParent());
                Files.move(next.resolve(name), file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Restored(names.size(), aside);
        } finally {
            delete(next);
        }
    }

    private static List<String> unpack(Path archive, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : entries) {
                if (!KeptFiles.has(entry.getName()) || !names.add(entry.getName())) {
                    throw new BackupException(
                            archive + " is not an archive of golink backup: it has an entry that does not"
                                    + " belong there");
                }
            }
            if (!names.contains(KeptFiles.FORMAT) || entries.size() > MOST_FILES) {
                throw new BackupException(archive + " is not an archive of golink backup");
            }
            long room = Files.getFileStore(to).getUsableSpace();
            for (ZipEntry entry : entries) {
                room -= unpack(zip, entry, to.resolve(entry.getName()), room);
            }
            return entries.stream().map(ZipEntry::getName).toList();
        } catch (ZipException | IllegalArgumentException _) {
            throw new BackupException(archive + " is damaged, or not an archive of golink backup");
        } catch (NoSuchFileException _) {
            throw new BackupException("there is no file " + archive);
        }
    }

    /** Writes one file; returns its length. */
    private static long unpack(ZipFile zip, ZipEntry entry, Path file, long room) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            AtomicFile.writePrivate(file, out -> copy(in, out, room));
        }
        return Files.size(file);
    }

    /** Copies piece by piece: a small archive may have more data than fits into memory. */
    private static void copy(InputStream in, OutputStream out, long room) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = room;
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            left -= length;
            if (left < 0) {
                throw new BackupException("the archive has more data than fits on the disk");
            }
            out.write(piece, 0, length);
        }
    }

    /** Moves all files that an archive could have into a folder of their own. */
    private static Optional<Path> moveAside(Path data) throws IOException {
        List<Path> present = new ArrayList<>();
        try (Stream<Path> files = Files.list(data)) {
            files.filter(file -> KeptFiles.belongs(String.valueOf(file.getFileName()))).forEach(present::add);
        }
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Path aside = Files.createTempDirectory(data, KeptFiles.ASIDE);
        for (Path file : present) {
            Files.move(file, aside.resolve(String.valueOf(file.getFileName())), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(aside);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
