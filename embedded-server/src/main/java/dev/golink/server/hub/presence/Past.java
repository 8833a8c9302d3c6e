package dev.golink.server.hub.presence;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;

/**
 * What a phone that connects brings along from its earlier connections.
 *
 * @param flaps how often it came back lately, this time included; null if this is its first connection
 * @param ended when and why the connection before ended; null if this is its first
 * @param habit the gaps between its heartbeats; null if none were seen, or if it named its interval
 * @param contest whether another device replaces its connections; null if none was ever replaced
 */
public record Past(@Nullable Flaps flaps, @Nullable Departure ended, @Nullable HeartbeatHabit habit,
        @Nullable AddressContest contest) {
    /** Nothing is known of any earlier connection. */
    public static final Past NONE = new Past(null, null, null, null);
}
