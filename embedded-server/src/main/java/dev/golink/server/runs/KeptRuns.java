package dev.golink.server.runs;

import java.util.List;

/**
 * The runs of before the server's start, and where those to come are kept.
 *
 * @param runs those of before, settled, the oldest first
 * @param log  where more is kept
 */
public record KeptRuns(List<RunRecord> runs, RunLog log) {
    /** Copies the list. */
    public KeptRuns {
        runs = List.copyOf(runs);
    }

    /** Those that end with the server. */
    public static KeptRuns inMemory() {
        return new KeptRuns(List.of(), RunLog.NONE);
    }
}
