package dev.golink.screens.frames;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many pictures a second were shown over the last two seconds. Used by one thread. */
public final class FrameRate {
    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    /** More than any screen shows in that time. */
    private static final int MOST = 512;

    private final Deque<Long> shown = new ArrayDeque<>();

    /** Nothing is shown yet. */
    public FrameRate() {}

    /** A picture is shown now, in nanoseconds of a monotonic clock. */
    public void mark(long now) {
        shown.addLast(now);
        if (shown.size() > MOST) {
            shown.removeFirst();
        }
    }

    /** Pictures a second, up to now. */
    public double at(long now) {
        while (!shown.isEmpty() && now - shown.getFirst() >= WINDOW) {
            shown.removeFirst();
        }
        return shown.size() * 1e9 / WINDOW;
    }

    /** Begins anew. */
    public void clear() {
        shown.clear();
    }
}
