package dev.golink.server.hub.presence;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Vitals;

/**
 * What is remembered of a phone's earlier connections when it connects. See decision 0013.
 *
 * @param flapCounter how often it reconnected recently, this time included; null if this is its first connection
 * @param ended       when and why the previous connection ended; null if this is its first connection
 * @param observed    the gaps between its heartbeats; null if none were observed, or if it named its interval
 * @param vitals      what the phone last told of itself
 * @param contest     detects whether another device replaces its connections; null if this connection replaces none
 */
public record ConnectionHistory(@Nullable FlapCounter flapCounter, @Nullable Departure ended,
        @Nullable ObservedIntervals observed, Vitals vitals,
        @Nullable DuplicateIdDetector contest) {
    /** Nothing is known of any earlier connection. */
    public static final ConnectionHistory NONE = new ConnectionHistory(null, null, null, Vitals.UNKNOWN,
            null);
}
