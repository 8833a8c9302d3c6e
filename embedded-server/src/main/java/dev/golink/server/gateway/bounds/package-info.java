/** Limits on connections, and counters of refused and closed connections by reason. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.bounds;
