package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * Connections that were opened, asked for one page and were reset, one after the other on each of a few threads.
 *
 * @param seconds the time
 * @param waits   for each connection, the time from the beginning of its connection to the response
 * @param resumed the connections that went on with a TLS session
 */
public record HandshakeResult(double seconds, Samples waits, long resumed) {
    private static final double ALL = 100;

    /** The number of connections. */
    public int count() {
        return waits.count();
    }

    /** Connections per second. */
    public double perSecond() {
        return count() / seconds;
    }

    /** The share of the connections that went on with a session, in percent; NaN if there were no connections. */
    public double resumedPercent() {
        return count() == 0 ? Double.NaN : ALL * resumed / count();
    }
}
