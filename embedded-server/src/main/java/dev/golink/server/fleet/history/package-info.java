/** What happened in a fleet, as its server stored it: entries, queries, counts of connected phones. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.history;
