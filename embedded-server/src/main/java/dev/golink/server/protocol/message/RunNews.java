package dev.golink.server.protocol.message;

import java.util.List;

import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;

/** What the server tells an operator of runs. */
public sealed interface RunNews {
    /**
     * What became of a request.
     *
     * @param id     the operator's own id of the request
     * @param of     its event
     * @param answer what the server made of it
     */
    record Answer(String id, String of, RunAnswer answer) implements RunNews {}

    /**
     * Runs that are new or have come further, each as it is now.
     *
     * @param reset whether the whole list begins; whatever was told before is void
     * @param more  whether the next message goes on with the whole list
     * @param runs  the runs, newest first
     * @param gone  the runs that are kept no longer
     */
    record Runs(boolean reset, boolean more, List<RunInfo> runs, List<RunId> gone) implements RunNews {
        /** Copies the lists. */
        public Runs {
            runs = List.copyOf(runs);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Phones of a run, each as it stands now.
     *
     * @param run   which run
     * @param reset whether the whole list begins; whatever was told before is void
     * @param more  whether the next message goes on with the whole list
     * @param parts the phones; the whole list is in the order in which the command goes out
     */
    record Parts(RunId run, boolean reset, boolean more, List<RunPart> parts) implements RunNews {
        /** Copies the list. */
        public Parts {
            parts = List.copyOf(parts);
        }
    }
}
