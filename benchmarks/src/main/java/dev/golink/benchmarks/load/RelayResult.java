package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * The result of sending commands through a server.
 *
 * @param sent      how many commands were sent
 * @param latencies the latencies of those that arrived, from when each was due
 */
public record RelayResult(long sent, Samples latencies) {
    /** How many commands did not arrive. */
    public long lost() {
        return sent - latencies.count();
    }
}
