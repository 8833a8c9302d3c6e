package dev.golink.server.screen;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the bytes of frames that wait in one queue, or in several queues that share this object. Any thread may call
 * it.
 */
public final class Backlog {
    /** The most bytes that may wait for one watcher, according to the protocol. */
    public static final long MOST_BYTES = 2L * 1024 * 1024;

    private final AtomicLong bytes = new AtomicLong();

    /** Reserves this many bytes. Returns false if there is not enough room, so that the frame must not wait. */
    boolean take(long more) {
        if (bytes.addAndGet(more) <= MOST_BYTES) {
            return true;
        }
        bytes.addAndGet(-more);
        return false;
    }

    /** Releases reserved bytes. */
    void give(long fewer) {
        bytes.addAndGet(-fewer);
    }

    /** The number of bytes that wait now. */
    public long bytes() {
        return bytes.get();
    }
}
