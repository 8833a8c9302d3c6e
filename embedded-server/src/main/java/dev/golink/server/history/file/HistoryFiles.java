package dev.golink.server.history.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.DatabaseFiles;
import dev.golink.server.fleet.history.HistoryEntry;

/**
 * Writes the files of the history in a folder: finds the one to go on with, begins a new one for each month and when one
 * becomes long, and deletes the oldest. For one thread only.
 */
public final class HistoryFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFiles.class);
    /** Of all files, one has at most this part of their length, so that deleting the oldest deletes little. */
    private static final int PARTS = 8;
    private static final long SHORTEST_PART = 4L << 20;

    private final Path folder;
    private final long longest;
    private final long longestPart;
    private final Consumer<Path> release;
    private @Nullable EntryWriter writer;
    private @Nullable MonthFile current;

    /**
     * Names a folder, which is created when it is needed.
     *
     * @param longest how many bytes all files may have together
     * @param release returns when nobody in this process has a file open to read it; before it is renamed or deleted
     */
    public HistoryFiles(Path folder, long longest, Consumer<Path> release) {
        this.folder = folder;
        this.longest = longest;
        this.longestPart = Math.max(SHORTEST_PART, longest / PARTS);
        this.release = release;
    }

    /** The files in a folder, the newest first; empty if there is no such folder. */
    static List<MonthFile> list(Path folder) throws IOException {
        List<MonthFile> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "history-*.db")) {
            entries.forEach(entry -> MonthFile.of(String.valueOf(entry.getFileName())).ifPresent(files::add));
        } catch (NoSuchFileException _) {
            return List.of();
        }
        files.sort(Comparator.reverseOrder());
        return files;
    }

    /** When the month of a file began; {@code otherwise} if it is no file of the history. */
    public static Instant begin(Path file, Instant otherwise) {
        return MonthFile.of(String.valueOf(file.getFileName())).map(month -> HistoryIds.time(month.firstId()))
                .orElse(otherwise);
    }

    /** Whether {@link #open} succeeded, and nothing failed since. */
    public boolean isOpen() {
        return writer != null;
    }

    /**
     * Opens the newest file, or begins the first one.
     *
     * @param now the present time
     * @return the end of the history so far
     * @throws DatabaseException if that fails
     */
    public End open(Instant now) throws DatabaseException {
        List<MonthFile> files = listed();
        MonthFile newest = files.isEmpty() ? new MonthFile(HistoryIds.month(HistoryIds.of(now)), 1)
                : files.getFirst();
        EntryWriter opened = begin(newest);
        long last = opened.lastId();
        Optional<HistoryEntry> entry = opened.last();
        for (int i = 1; i < files.size() && last == 0; i++) { // a file can be empty if the server ended at once
            try (EntryWriter earlier = EntryWriter.open(path(files.get(i)))) {
                last = earlier.lastId();
                entry = earlier.last();
            }
        }
        return new End(last == 0, Math.max(last, newest.firstId() - 1), entry);
    }

    /**
     * The end of a history.
     *
     * @param isNew  whether there is no entry
     * @param lastId the next id must be greater; of the newest entry, or before all ids of the file
     * @param last   the newest entry; empty if there is none, or it is not understood
     */
    public record End(boolean isNew, long lastId, Optional<HistoryEntry> last) {}

    /**
     * Adds entries, in the order of their ids, and numbers of connected phones.
     *
     * @return how many of the entries were added: those of one file
     * @throws DatabaseException if that fails; nothing was added then
     */
    public int add(List<HistoryEntry> entries, List<ConnectedMinute> minutes) throws DatabaseException {
        EntryWriter target = entries.isEmpty() ? writerOf(null) : writerOf(HistoryIds.month(entries.getFirst().id()));
        int count = 0;
        while (count < entries.size() && isIn(entries.get(count))) {
            count++;
        }
        target.add(entries.subList(0, count), minutes);
        return count;
    }

    /**
     * Renames the current file because it is damaged. {@link #open} begins a new one.
     *
     * @return the new name
     * @throws DatabaseException if that fails
     */
    public Path setAside(Path file) throws DatabaseException {
        close();
        release.accept(file);
        return DatabaseFiles.setAside(file);
    }

    /**
     * Deletes files that are too old or too long together, the oldest first, but never the current one.
     *
     * @param age how old the youngest entry of a file may be
     * @throws DatabaseException if a file can't be deleted
     */
    public void retain(Duration age, Instant now) throws DatabaseException {
        List<MonthFile> files = listed().reversed();
        long size = files.stream().mapToLong(file -> DatabaseFiles.size(path(file))).sum();
        long oldest = HistoryIds.of(now.minus(age));
        for (MonthFile file : files) {
            if (file.equals(current) || file.endId() > oldest && size <= longest) {
                return;
            }
            Path path = path(file);
            size -= DatabaseFiles.size(path);
            release.accept(path);
            DatabaseFiles.delete(path);
            LOG.info("{} was deleted, because the history is kept for {} days and {} MiB.", path, age.toDays(),
                    longest >> 20);
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private List<MonthFile> listed() throws DatabaseException {
        try {
            return list(folder);
        } catch (IOException e) {
            throw DatabaseFiles.unlistable(folder, e);
        }
    }

    /** The writer of the current file, after a new one was begun if entries of that month need it. */
    private EntryWriter writerOf(@Nullable YearMonth month) throws DatabaseException {
        MonthFile file = current;
        EntryWriter open = writer;
        if (file == null || open == null) {
            throw new IllegalStateException("The history is not open.");
        }
        if (month == null) {
            return open;
        }
        boolean goesOn = !month.isAfter(file.month()) && DatabaseFiles.size(open.file()) <= longestPart;
        return goesOn ? open : begin(file.next(month));
    }

    private EntryWriter begin(MonthFile file) throws DatabaseException {
        close();
        EntryWriter opened = EntryWriter.open(path(file));
        writer = opened;
        current = file;
        return opened;
    }

    private boolean isIn(HistoryEntry entry) {
        return current != null && !HistoryIds.month(entry.id()).isAfter(current.month());
    }

    private Path path(MonthFile file) {
        return folder.resolve(file.name());
    }
}
