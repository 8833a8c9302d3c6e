package dev.golink.server.runs;

import java.util.List;

/**
 * The runs from before the server's start, and the log for new ones.
 *
 * @param runs the earlier runs, all settled, oldest first
 * @param log  stores new runs
 */
public record KeptRuns(List<RunRecord> runs, RunLog log) {
    /** Copies the list. */
    public KeptRuns {
        runs = List.copyOf(runs);
    }

    /** No earlier runs; new ones are lost when the server ends. */
    public static KeptRuns inMemory() {
        return new KeptRuns(List.of(), RunLog.NONE);
    }
}
