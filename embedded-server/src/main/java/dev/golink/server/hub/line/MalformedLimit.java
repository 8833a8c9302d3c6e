package dev.golink.server.hub.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts a peer's malformed messages of the last minute. */
public final class MalformedLimit {
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final int most;
    /** Small to begin with: nearly every peer has none. */
    private final Deque<Long> times = new ArrayDeque<>(0);

    public MalformedLimit(int most) {
        this.most = most;
    }

    /** Counts one more; returns whether the peer has had its last chance. */
    public boolean isExceededAt(long now) {
        times.addLast(now);
        while (now - times.getFirst() >= WINDOW) {
            times.removeFirst();
        }
        return times.size() >= most;
    }
}
