package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a server takes to answer hearts, measured on one heart after the other: answers come in the order of the
 * hearts, so counting tells which is whose. Used on the swarm's thread.
 */
final class RoundTrip {
    private static final int NONE = -1;

    private int sent;
    private int answered;
    private int measured = NONE;
    private long measuredFrom;

    /** A heart is sent; it is measured unless another is under way. */
    void sent(Duration now) {
        if (measured == NONE) {
            measured = sent;
            measuredFrom = now.toNanos();
        }
        sent++;
    }

    /**
     * A heart was answered.
     *
     * @param at when it was read, in nanoseconds of the clock that {@link #sent} is told the time of
     * @return how long that took in nanoseconds, if this heart was the measured one
     */
    OptionalLong answered(long at) {
        boolean found = answered++ == measured;
        if (found) {
            measured = NONE;
        }
        return found ? OptionalLong.of(at - measuredFrom) : OptionalLong.empty();
    }

    /** The phone does not listen: an answer that it reads later tells nothing. */
    void spoiled() {
        measured = NONE;
    }
}
