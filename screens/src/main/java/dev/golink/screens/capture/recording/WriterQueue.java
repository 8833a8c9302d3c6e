package dev.golink.screens.capture.recording;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The queue before the writer thread, with a limit on the bytes that wait. Any thread may use it. See decision 0025.
 */
public final class WriterQueue {
    /** The most bytes that may wait. */
    public static final long MOST = 64L << 20;

    /** The bytes counted for each task in addition to its data, so that tiny tasks are limited, too. */
    private static final int EACH = 1024;

    private final Executor thread;
    private final AtomicLong waiting = new AtomicLong();

    /** @param thread runs tasks one after the other */
    public WriterQueue(Executor thread) {
        this.thread = thread;
    }

    /** Queues a task that holds the given number of bytes, unless too much is waiting already. */
    public boolean offer(int bytes, Runnable task) {
        long size = (long) bytes + EACH;
        if (waiting.addAndGet(size) > MOST) {
            waiting.addAndGet(-size);
            return false;
        }
        thread.execute(() -> {
            try {
                task.run();
            } finally {
                waiting.addAndGet(-size);
            }
        });
        return true;
    }

    /** Queues a task that must run in any case, regardless of the limit. */
    public void run(Runnable task) {
        thread.execute(task);
    }
}
