package dev.golink.server.runs;

import java.util.List;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.kept.RunLogLine;

/** Where runs are kept beyond the server's end. Returns at once; on the hub's thread. */
public interface RunLog {
    /** Keeps nothing. */
    RunLog NONE = new RunLog() {
        @Override
        public void add(RunLogLine line) {
            // It ends with the server.
        }

        @Override
        public void forget(List<RunId> runs) {
            // Nothing was kept.
        }
    };

    /** Something happened to a run. */
    void add(RunLogLine line);

    /** These runs need not be kept any longer. */
    void forget(List<RunId> runs);
}
