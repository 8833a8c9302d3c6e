package dev.golink.screens.frames;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The number of pictures a second, as shown in the last two seconds. Use it on one thread only. */
public final class FrameRate {
    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    /** More pictures than any screen shows in that time. */
    private static final int MOST = 512;

    private final Deque<Long> shown = new ArrayDeque<>();

    /** Starts without pictures. */
    public FrameRate() {}

    /** Adds a picture that is shown now, in nanoseconds of a monotonic clock. */
    public void mark(long now) {
        shown.addLast(now);
        if (shown.size() > MOST) {
            shown.removeFirst();
        }
    }

    /** Pictures a second in the two seconds before now. */
    public double at(long now) {
        while (!shown.isEmpty() && now - shown.getFirst() >= WINDOW) {
            shown.removeFirst();
        }
        return shown.size() * 1e9 / WINDOW;
    }

    /** Forgets all pictures. */
    public void clear() {
        shown.clear();
    }
}
