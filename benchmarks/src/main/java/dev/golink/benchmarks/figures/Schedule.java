package dev.golink.benchmarks.figures;

/**
 * When each message of an open loop is due: at a steady rate, however late the one before was. A latency counts from then,
 * so a server that stalls is charged with what it made wait, and not only with what was sent meanwhile.
 *
 * @param start     when the first is due, in nanoseconds
 * @param perSecond how many a second, more than 0
 */
public record Schedule(long start, double perSecond) {
    private static final double NANOS_A_SECOND = 1e9;

    /** When a message is due, in nanoseconds; the first has index 0. */
    public long due(long index) {
        return start + (long) (index * NANOS_A_SECOND / perSecond);
    }
}
