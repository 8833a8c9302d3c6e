package dev.golink.server.fleet.trace;

import java.time.Duration;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;

/**
 * Traces of phones. A trace delivers each message between the server and one phone. Messages stay as they are, except
 * that tokens, codes and passwords are left out. Nothing of a trace is stored by the server.
 */
public interface Traces {
    /** The longest time of one trace. */
    Duration LONGEST = Duration.ofMinutes(10);
    /** The most of one trace, as the sum of {@link TraceLine#cost()} of its lines. */
    int MOST = 1_000_000;

    /**
     * Traces a phone from now on, connected or not, through all its connections. May be called from any thread.
     *
     * @param listener gets the lines and at last the end; after the watch is closed it gets nothing more
     */
    Watch trace(PhoneId phone, TraceListener listener);
}
