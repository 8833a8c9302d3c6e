package dev.golink.phones.client.session;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Measures how long a server takes to answer heartbeats, one heartbeat at a time. Answers come in the order of the
 * heartbeats, so counting finds the answer to the measured one. Used by one thread.
 */
public final class RoundTrip {
    private static final int NONE = -1;

    private int sent;
    private int answered;
    private int measured = NONE;
    private long measuredFrom;

    /** Creates a measurement without heartbeats. */
    public RoundTrip() {}

    /** Counts a heartbeat that is sent, and measures it unless another is being measured. */
    public void sent(Duration now) {
        if (measured == NONE) {
            measured = sent;
            measuredFrom = now.toNanos();
        }
        sent++;
    }

    /**
     * Counts an answer.
     *
     * @param at when the answer was read, in nanoseconds on the clock of {@link #sent}
     * @return the round trip in nanoseconds, if this answer belongs to the measured heartbeat
     */
    public OptionalLong answered(long at) {
        boolean found = answered++ == measured;
        if (found) {
            measured = NONE;
        }
        return found ? OptionalLong.of(at - measuredFrom) : OptionalLong.empty();
    }

    /**
     * Gives up the measurement, because the phone does not read: the time at which it reads the answer later means
     * nothing.
     */
    public void spoiled() {
        measured = NONE;
    }
}
