package dev.golink.server.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.DatabaseProblem;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.history.file.ConnectedMinute;
import dev.golink.server.history.file.ConnectedSteps;
import dev.golink.server.history.file.HistoryFiles;
import dev.golink.server.history.file.HistoryIds;
import dev.golink.server.time.Clocks;

/**
 * Stores what waits in the queue. If that fails, it tells so, and tries again until it succeeds. For one thread only,
 * which may wait for the disk.
 */
final class HistoryKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);
    /** The entries of one transaction. Storing them takes less than a tenth of a second on a usual disk. */
    static final int MOST_AT_ONCE = 5_000;
    /** The time between two attempts while storing fails. */
    static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration RETENTION = Duration.ofMinutes(10);

    private final HistoryQueue queue;
    private final HistoryFiles files;
    private final HistorySetting.Kept setting;
    private final Clocks clocks;
    private final Consumer<HistoryState> states;
    private final Instant startedAt;
    private final MinuteCounts minutes = new MinuteCounts();
    /** Taken from the queue, with their ids, and not stored yet. */
    private final List<HistoryEntry> taken = new ArrayList<>();
    private HistoryState state = new HistoryState.Storing();
    private boolean begun;
    private long lastId;
    private long tryAt;
    private long retainAt;
    private boolean wasDamaged;

    /**
     * Creates a keeper that has not opened a file yet.
     *
     * @param states gets each change between storing and failing, on the thread that stores
     */
    HistoryKeeper(HistoryQueue queue, HistoryFiles files, HistorySetting.Kept setting, Clocks clocks,
            Consumer<HistoryState> states) {
        this.queue = queue;
        this.files = files;
        this.setting = setting;
        this.clocks = clocks;
        this.states = states;
        this.startedAt = clocks.now();
        this.tryAt = clocks.nanos();
        this.retainAt = tryAt;
    }

    /** Stores some of what waits, unless a failed attempt was a moment ago. Returns whether more waits. */
    boolean store() {
        minutes.add(clocks.now(), queue.connected());
        if (clocks.nanos() - tryAt < 0) {
            return false;
        }
        try {
            attempt();
            stored();
            return !queue.isEmpty() || !taken.isEmpty();
        } catch (DatabaseException e) {
            return failed(e);
        }
    }

    /** The time until {@link #store} has something to do even if nothing happens. */
    Duration untilNext() {
        Duration minute = ConnectedSteps.untilNext(clocks.now());
        return state instanceof HistoryState.Failing && RETRY.compareTo(minute) < 0 ? RETRY : minute;
    }

    /** Stores everything for the last time, and that the server ends. */
    void end() {
        minutes.finish();
        tryAt = clocks.nanos();
        while (store()) {
            tryAt = clocks.nanos();
        }
        if (state instanceof HistoryState.Failing(_, _, String words)) {
            LOG.error("The server is ending, and the last {} entries of the history are lost. {}",
                    taken.size() + queue.waiting(), words);
        } else {
            take(clocks.now(), new HistoryFact.ServerEnded());
            store();
        }
        files.close();
    }

    /** Drops what was taken from the queue, because storing it threw something unexpected, and counts it as lost. */
    void skip() {
        if (!taken.isEmpty()) {
            queue.lose(taken.size(), taken.getFirst().at());
            taken.clear();
        }
    }

    private void attempt() throws DatabaseException {
        if (!files.isOpen()) {
            open();
        }
        if (taken.isEmpty()) {
            for (HistoryItem item : queue.take(MOST_AT_ONCE, clocks.now())) {
                lastId = HistoryIds.next(lastId, item.at());
                taken.add(new HistoryEntry(lastId, item.at(), item.phone(), item.operator(), item.fact()));
                minutes.add(item.at(), item.connected());
            }
        }
        List<ConnectedMinute> counts = minutes.unstored();
        while (!taken.isEmpty() || !counts.isEmpty()) {
            taken.subList(0, files.add(taken, counts)).clear();
            minutes.stored(counts);
            counts = List.of();
        }
        if (clocks.nanos() - retainAt >= 0) {
            retainAt = clocks.nanos() + RETENTION.toNanos();
            retain();
        }
    }

    private void retain() {
        try {
            files.retain(setting.age(), clocks.now());
        } catch (DatabaseException e) { // entries can be stored nevertheless
            LOG.warn("An old file of the history can't be deleted. {}", e.words(), e);
        }
    }

    private void open() throws DatabaseException {
        HistoryFiles.End end = files.open(clocks.now());
        lastId = Math.max(lastId, end.lastId());
        if (!begun) {
            begun = true;
            HistoryEntry last = end.last().orElse(null);
            boolean orderly = end.isNew() || last != null && last.fact() instanceof HistoryFact.ServerEnded;
            take(startedAt, new HistoryFact.ServerStarted(
                    orderly ? null : last == null ? HistoryIds.time(end.lastId()) : last.at()));
        }
    }

    private void take(Instant at, HistoryFact fact) {
        lastId = HistoryIds.next(lastId, at);
        taken.add(new HistoryEntry(lastId, at, null, null, fact));
    }

    private void stored() {
        wasDamaged = false;
        if (state instanceof HistoryState.Failing) {
            LOG.info("The history is stored again.");
            become(new HistoryState.Storing());
            queue.writable(true);
        }
    }

    /** Returns whether to try again at once. */
    private boolean failed(DatabaseException e) {
        files.close(); // opened again with the next attempt: the file may be another one then
        if (e.problem() == DatabaseProblem.DAMAGED && !wasDamaged) {
            wasDamaged = true; // a second time in a row, a new file would not help
            return isSetAside(e);
        }
        tryAt = clocks.nanos() + RETRY.toNanos();
        HistoryState.Cause cause = cause(e.problem());
        if (!(state instanceof HistoryState.Failing failing) || failing.cause() != cause) {
            LOG.error("The history can't be stored. {} GoLink goes on, and tries again every {} s.", e.words(),
                    RETRY.toSeconds());
            LOG.debug("The history can't be stored.", e);
            become(new HistoryState.Failing(cause, clocks.now(), e.words()));
            queue.writable(false);
        }
        return false;
    }

    private boolean isSetAside(DatabaseException e) {
        try {
            Path aside = files.setAside(e.file());
            LOG.error("{} is damaged. It was renamed to {}, and the history goes on in a new file.", e.file(), aside,
                    e);
            take(clocks.now(), new HistoryFact.EntriesLost(0, HistoryFiles.begin(e.file(), clocks.now()),
                    HistoryFact.EntriesLost.Cause.DAMAGED));
            return true;
        } catch (DatabaseException failed) {
            failed.addSuppressed(e);
            return failed(failed);
        }
    }

    private void become(HistoryState next) {
        state = next;
        states.accept(next);
    }

    private static HistoryState.Cause cause(DatabaseProblem problem) {
        return switch (problem) {
            case DISK_FULL -> HistoryState.Cause.DISK_FULL;
            case DAMAGED -> HistoryState.Cause.DAMAGED;
            case NEWER -> HistoryState.Cause.NEWER;
            case LOCKED -> HistoryState.Cause.LOCKED;
            case OTHER -> HistoryState.Cause.OTHER;
        };
    }
}
