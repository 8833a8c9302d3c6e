package dev.golink.server.history.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.DatabaseFiles;
import dev.golink.server.database.DatabaseProblem;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;

/**
 * Finds entries in all files of a folder, the newest file first. Files stay open for the next query. For one thread
 * only.
 */
public final class FilesReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FilesReader.class);
    private static final int MOST_OPEN = 32;

    private final Path folder;
    /** The one that was used last comes last. */
    private final Map<Path, EntryReader> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true);

    /** Names a folder, which need not exist. */
    public FilesReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds entries.
     *
     * @throws DatabaseException if a file can't be read
     */
    public HistoryAnswer.Page find(HistoryQuery query) throws DatabaseException {
        List<HistoryEntry> found = new ArrayList<>();
        Instant from = query.from();
        for (MonthFile file : files()) {
            if (found.size() > query.limit() || from != null && file.endId() <= HistoryIds.of(from)) {
                break;
            }
            if (file.firstId() < query.before()) {
                inFile(file, reader -> find(reader, query, found));
            }
        }
        return found.size() > query.limit() ? new HistoryAnswer.Page(found.subList(0, query.limit()), true)
                : new HistoryAnswer.Page(found, false);
    }

    /**
     * Finds numbers of connected phones.
     *
     * @throws DatabaseException if a file can't be read
     */
    public List<CountsAnswer.Point> counts(CountsQuery query) throws DatabaseException {
        ConnectedSteps steps = new ConnectedSteps(query);
        for (MonthFile file : files()) {
            inFile(file, reader -> reader.count(query, steps));
        }
        return steps.points();
    }

    /** Closes a file, because it is about to be renamed or deleted. */
    public void release(Path file) {
        EntryReader reader = open.remove(file);
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void close() {
        open.values().forEach(EntryReader::close);
        open.clear();
    }

    /** Adds what a file has until there is one entry more than the page needs. */
    private static void find(EntryReader reader, HistoryQuery query, List<HistoryEntry> found)
            throws DatabaseException {
        HistoryQuery rest = query;
        while (found.size() <= query.limit()) {
            int wanted = query.limit() + 1 - found.size();
            EntryReader.Found part = reader.find(rest, wanted);
            found.addAll(part.entries());
            if (part.rows() < wanted) {
                return;
            }
            rest = query.before(part.lastId()); // some were not understood
        }
    }

    /** Reads a file. A damaged one of an earlier time is set aside, and the others are read. */
    private void inFile(MonthFile file, Reading reading) throws DatabaseException {
        Path path = folder.resolve(file.name());
        try {
            reading.read(reader(path));
        } catch (DatabaseException e) {
            boolean isCurrent = files().getFirst().equals(file);
            if (e.problem() != DatabaseProblem.DAMAGED || isCurrent) {
                throw e;
            }
            release(path);
            LOG.error("{} is damaged. It was renamed to {}, and the history goes on without it.", path,
                    DatabaseFiles.setAside(path), e);
        }
    }

    private EntryReader reader(Path path) throws DatabaseException {
        EntryReader known = open.get(path);
        if (known == null) {
            known = EntryReader.open(path);
            open.put(path, known);
            if (open.size() > MOST_OPEN) {
                release(open.keySet().iterator().next());
            }
        }
        return known;
    }

    private List<MonthFile> files() throws DatabaseException {
        try {
            return HistoryFiles.list(folder);
        } catch (IOException e) {
            throw DatabaseFiles.unlistable(folder, e);
        }
    }

    private interface Reading {
        void read(EntryReader reader) throws DatabaseException;
    }
}
