package dev.golink.server.history;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.FatalErrors;

/**
 * The one thread that stores the history. It sleeps until something happens, gathers for a moment, and stores that
 * together. What throws is logged, and the thread goes on.
 */
final class HistoryThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryThread.class);
    private static final Duration GATHER = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HistoryQueue queue;
    private final HistoryKeeper keeper;
    private final Thread thread;
    private volatile boolean closing;

    /** Creates the thread, which begins with {@link #start}. */
    HistoryThread(HistoryQueue queue, HistoryKeeper keeper) {
        this.queue = queue;
        this.keeper = keeper;
        this.thread = Thread.ofPlatform().name("golink-history").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Wakes the thread, because something waits. Any thread may call this. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** Stores what waits, and that the server ended, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("Storing the history did not end in time. The server does not wait for it any longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            boolean more = hasMore();
            if (!more && !closing) {
                LockSupport.parkNanos(this, keeper.untilNext().toNanos());
                if (!closing && !queue.isEmpty()) {
                    LockSupport.parkNanos(this, GATHER.toNanos());
                }
            }
        }
        try {
            keeper.end();
        } catch (Throwable e) { // the end of the server must not depend on it
            FatalErrors.rethrow(e);
            LOG.error("The end of the history could not be stored.", e);
        }
    }

    private boolean hasMore() {
        try {
            return keeper.store();
        } catch (Throwable e) { // see the Javadoc
            FatalErrors.rethrow(e);
            LOG.error("Storing the history failed.", e);
            keeper.skip();
            return false;
        }
    }
}
