package dev.golink.server.hub.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts a peer's malformed messages within the last minute. */
public final class MalformedLimit {
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final int most;
    /** Without initial capacity, because nearly every peer never sends a malformed message. */
    private final Deque<Long> times = new ArrayDeque<>(0);

    public MalformedLimit(int most) {
        this.most = most;
    }

    /**
     * Counts one more malformed message. Returns whether the limit is reached, so that the peer is to be disconnected.
     */
    public boolean isExceededAt(long now) {
        times.addLast(now);
        while (now - times.getFirst() >= WINDOW) {
            times.removeFirst();
        }
        return times.size() >= most;
    }
}
