package dev.golink.server.fleet.runs;

import java.util.List;

/** A change that a {@link RunsListener} gets. */
public sealed interface RunsChange {
    /**
     * All stored runs, newest first. The list replaces all that was known before.
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
     * A run began and is the newest, or a run made progress.
     *
     * @param run the run as it is now
     */
    record RunChanged(RunInfo run) implements RunsChange {}

    /**
     * A run is not stored any more.
     *
     * @param run the run
     */
    record RunForgotten(RunId run) implements RunsChange {}

    /** The server is older and does not support runs. */
    record NoRuns() implements RunsChange {}
}
