package dev.golink.server.threads;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Runs many short tasks in order, on one thread. When no task is left, the thread rests for a millisecond. It then runs
 * the tasks that arrived meanwhile together, because waking the thread for each would cost more than the tasks. After
 * its rest it runs a task as soon as the task arrives. The executor rejects a task while too many wait. See decision
 * 0044.
 */
public final class BatchingExecutor extends ThreadPoolExecutor {
    private static final long REST = Duration.ofMillis(1).toNanos();

    private final Runnable rest;

    /**
     * Creates an executor, whose thread starts with its first task.
     *
     * @param name        the name of the thread, which is a daemon
     * @param mostWaiting how many tasks may wait, 1 or more
     */
    public BatchingExecutor(String name, int mostWaiting) {
        this(name, mostWaiting, () -> LockSupport.parkNanos(REST));
    }

    /** @param rest returns when the thread has rested */
    BatchingExecutor(String name, int mostWaiting, Runnable rest) {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().name(name).daemon().factory());
        this.rest = rest;
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        super.afterExecute(task, failure);
        if (getQueue().isEmpty()) {
            rest.run();
        }
    }
}
