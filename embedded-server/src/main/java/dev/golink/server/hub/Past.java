package dev.golink.server.hub;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Departure;

/**
 * What a phone that connects brings along from its earlier connections.
 *
 * @param flaps how often it came back lately, this time included; null if this is its first connection
 * @param ended when and why the connection before ended; null if this is its first
 */
record Past(@Nullable Flaps flaps, @Nullable Departure ended) {
    /** Nothing is known of any earlier connection. */
    static final Past NONE = new Past(null, null);
}
