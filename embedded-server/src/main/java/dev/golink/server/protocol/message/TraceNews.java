package dev.golink.server.protocol.message;

import java.util.List;

import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;

/** What the server sends to operators about traces of phones. */
public sealed interface TraceNews {
    /** The operator's own id of the trace. */
    String id();

    /**
     * The next lines.
     *
     * @param id    the operator's own id of the trace
     * @param lines the lines, in the order of time
     */
    record Lines(String id, List<TraceLine> lines) implements TraceNews {
        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The end of a trace that the operator did not end.
     *
     * @param id  the operator's own id of the trace
     * @param why why it ended
     */
    record Ended(String id, TraceEnd why) implements TraceNews {}
}
