package dev.golink.server.fleet.trace;

import java.util.List;

/**
 * Gets the lines of one trace. The methods are called on the fleet's thread, one after the other, and must not block.
 */
public interface TraceListener {
    /** Reports the next lines, at least one, in the order of time. */
    void lines(List<TraceLine> lines);

    /** Reports the end of the trace. The last call, unless the watch was closed before. */
    void ended(TraceEnd end);
}
