package dev.golink.server.protocol.message;

import java.util.List;

import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;

/** What the server sends to an operator about runs. */
public sealed interface RunNews {
    /**
     * The answer to a request.
     *
     * @param id     the operator's own id of the request
     * @param of     the request's event
     * @param answer the server's answer
     */
    record Answer(String id, String of, RunAnswer answer) implements RunNews {}

    /**
     * Runs that are new or changed, each in its present state.
     *
     * @param reset whether a whole list begins, so that everything sent before is void
     * @param more  whether the next message continues the whole list
     * @param runs  the runs, newest first
     * @param gone  the runs that were deleted
     */
    record Runs(boolean reset, boolean more, List<RunInfo> runs, List<RunId> gone) implements RunNews {
        /** Copies the lists. */
        public Runs {
            runs = List.copyOf(runs);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Phones of a run, each in its present state.
     *
     * @param run   the run
     * @param reset whether a whole list begins, so that everything sent before is void
     * @param more  whether the next message continues the whole list
     * @param parts the phones; a whole list is in the order in which the command is sent
     */
    record Parts(RunId run, boolean reset, boolean more, List<RunPart> parts) implements RunNews {
        /** Copies the list. */
        public Parts {
            parts = List.copyOf(parts);
        }
    }
}
