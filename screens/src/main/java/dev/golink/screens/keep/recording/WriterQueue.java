package dev.golink.screens.keep.recording;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** The way to the thread that writes, with so much waiting before it at most. Any thread may use it. */
public final class WriterQueue {
    /** So much waits at most, in bytes. */
    public static final long MOST = 64L << 20;

    /** What a task takes beside its bytes, so that tiny ones are bounded too. */
    private static final int EACH = 1024;

    private final Executor thread;
    private final AtomicLong waiting = new AtomicLong();

    /** @param thread runs one task after the other */
    public WriterQueue(Executor thread) {
        this.thread = thread;
    }

    /** Lets a task wait that holds so many bytes, unless too much waits already. */
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

    /** Lets a task wait that has to run in any case. */
    public void run(Runnable task) {
        thread.execute(task);
    }
}
