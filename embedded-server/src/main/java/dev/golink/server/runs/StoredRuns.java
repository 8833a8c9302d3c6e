package dev.golink.server.runs;

import java.util.List;

/**
 * The runs from before the server's start, and the log for new ones.
 *
 * @param runs the earlier runs, all settled, oldest first
 * @param log  stores new runs
 */
public record StoredRuns(List<RunRecord> runs, RunLog log) {
    /** Copies the list. */
    public StoredRuns {
        runs = List.copyOf(runs);
    }

    /** No earlier runs; new ones are lost when the server ends. */
    public static StoredRuns inMemory() {
        return new StoredRuns(List.of(), RunLog.NONE);
    }
}
