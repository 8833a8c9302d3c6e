/** Limits on connections and on the memory of requests, and counters of refused and closed connections by reason. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.bounds;
