package dev.golink.benchmarks.figures;

/**
 * The times at which the messages of an open loop are due: at a steady rate, even if earlier messages were late.
 * Latencies are measured from these times. A server that stalls is therefore charged for all messages that had to wait,
 * and not only for those sent meanwhile.
 *
 * @param start     the time of the first message, in nanoseconds
 * @param perSecond messages per second, greater than 0
 */
public record Schedule(long start, double perSecond) {
    private static final double NANOS_A_SECOND = 1e9;

    /** The time at which a message is due, in nanoseconds; the first message has index 0. */
    public long due(long index) {
        return start + (long) (index * NANOS_A_SECOND / perSecond);
    }
}
