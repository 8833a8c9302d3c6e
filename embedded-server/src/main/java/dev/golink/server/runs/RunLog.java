package dev.golink.server.runs;

import java.util.List;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.storage.RunLogLine;

/** Stores runs, so that they outlive the server. The methods return at once. For the hub thread only. */
public interface RunLog {
    /** Stores nothing. */
    RunLog NONE = new RunLog() {
        @Override
        public void add(RunLogLine line) {
            // Runs end with the server.
        }

        @Override
        public void forget(List<RunId> runs) {
            // Nothing was stored.
        }
    };

    /** Stores an event of a run. */
    void add(RunLogLine line);

    /** Allows the log to remove these runs. */
    void forget(List<RunId> runs);
}
