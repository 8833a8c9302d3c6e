package dev.golink.server.fleet.runs;

import java.util.List;

/** What a {@link RunsListener} is told. */
public sealed interface RunsChange {
    /**
     * All runs that are kept, newest first; whatever was known before is void.
     *
     * @param runs the runs
     */
    record WholeList(List<RunInfo> runs) implements RunsChange {
        /** Copies the list. */
        public WholeList {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A run is new, and then the newest, or has come further.
     *
     * @param run the run as it is now
     */
    record RunChanged(RunInfo run) implements RunsChange {}

    /**
     * A run is kept no longer.
     *
     * @param run which
     */
    record RunForgotten(RunId run) implements RunsChange {}

    /** The server is older and carries out no runs. */
    record NoRuns() implements RunsChange {}
}
