package dev.golink.server.remote.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The heartbeats of one connection after the other, and when they were sent. The server answers each of them once, in
 * order. For the fleet's thread only.
 */
final class Hearts {
    /** So many are sent at the beginning of a connection, each upon the answer to the one before. */
    private static final int AT_FIRST = 4;

    private final LongSupplier nanos;
    private final BooleanSupplier sender;
    private final RemoteLink.Owner owner;
    private final Deque<Long> unanswered = new ArrayDeque<>();
    private int answered;

    /**
     * Starts without a connection.
     *
     * @param nanos  the monotonic clock
     * @param sender sends a heartbeat; false if there is no connection
     * @param owner  gets the server's times
     */
    Hearts(LongSupplier nanos, BooleanSupplier sender, RemoteLink.Owner owner) {
        this.nanos = nanos;
        this.sender = sender;
        this.owner = owner;
    }

    /** A new connection begins. */
    void begin() {
        unanswered.clear();
        answered = 0;
        send();
    }

    /** Sends a heartbeat, if there is a connection. */
    void send() {
        long now = nanos.getAsLong();
        if (sender.getAsBoolean()) {
            unanswered.add(now);
        }
    }

    /**
     * An answer came. Has no effect if the server sent an answer too many.
     *
     * @param arrivedAt when it arrived, in nanoseconds of the monotonic clock
     * @param time      the server's time in it; null if the server does not send its time
     */
    void answered(long arrivedAt, @Nullable Instant time) {
        answered++;
        Long sentAt = unanswered.poll();
        if (sentAt != null && time != null) {
            owner.measured(sentAt, arrivedAt, time);
            if (answered < AT_FIRST && unanswered.isEmpty()) { // so that a round trip is soon known
                send();
            }
        }
    }
}
