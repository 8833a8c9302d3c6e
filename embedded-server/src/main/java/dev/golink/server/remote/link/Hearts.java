package dev.golink.server.remote.link;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * The heartbeats of one connection after the other, and when they were sent. The server answers each of them once, in
 * order. For the fleet's thread only.
 */
final class Hearts {
    /** So many are sent at the beginning of a connection, each upon the answer to the one before. */
    private static final int AT_FIRST = 4;

    private final Deque<Long> unanswered = new ArrayDeque<>();
    private int answered;

    /** A new connection begins. */
    void begin() {
        unanswered.clear();
        answered = 0;
    }

    /** A heartbeat is sent at this moment, in nanoseconds of the monotonic clock. */
    void sent(long now) {
        unanswered.add(now);
    }

    /** An answer came. Returns when its heartbeat was sent; null if the server sent an answer too many. */
    @Nullable
    Long answered() {
        answered++;
        return unanswered.poll();
    }

    /** Whether the next one is to be sent at once, so that a round trip is soon known. */
    boolean isNextDue() {
        return answered < AT_FIRST && unanswered.isEmpty();
    }
}
