package dev.golink.server.screen;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of frames that may wait in one queue, or in several that share it. Any thread may call it. */
public final class Backlog {
    /** What may wait for one who watches, by the protocol. */
    public static final long MOST_BYTES = 2L * 1024 * 1024;

    private final AtomicLong bytes = new AtomicLong();

    /** Takes room for so many more; false if there is not enough, so that they must not wait. */
    boolean take(long more) {
        if (bytes.addAndGet(more) <= MOST_BYTES) {
            return true;
        }
        bytes.addAndGet(-more);
        return false;
    }

    /** Gives room back. */
    void give(long fewer) {
        bytes.addAndGet(-fewer);
    }

    /** How many wait now. */
    public long bytes() {
        return bytes.get();
    }
}
