package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * How commands went through a server.
 *
 * @param sent      how many were sent
 * @param latencies of those that arrived, from when each was due
 */
public record Relayed(long sent, Samples latencies) {
    /** How many did not arrive. */
    public long lost() {
        return sent - latencies.count();
    }
}
