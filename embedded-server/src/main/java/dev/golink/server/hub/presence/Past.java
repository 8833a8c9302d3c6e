package dev.golink.server.hub.presence;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;

/**
 * What is remembered of a phone's earlier connections when it connects.
 *
 * @param flaps   how often it reconnected recently, this time included; null if this is its first connection
 * @param ended   when and why the previous connection ended; null if this is its first connection
 * @param habit   the gaps between its heartbeats; null if none were observed, or if it named its interval
 * @param contest detects whether another device replaces its connections; null if this connection replaces none
 */
public record Past(@Nullable Flaps flaps, @Nullable Departure ended, @Nullable HeartbeatHabit habit,
        @Nullable AddressContest contest) {
    /** Nothing is known of any earlier connection. */
    public static final Past NONE = new Past(null, null, null, null);
}
