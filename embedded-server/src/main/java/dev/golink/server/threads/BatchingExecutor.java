package dev.golink.server.threads;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * One thread for many short tasks, which runs them in their order. When it has run all of them it rests for a millisecond, so
 * that it runs the tasks that come meanwhile together: waking it for each of them would cost more than the tasks do. After its
 * rest it runs a task as soon as it comes. It rejects a task while too many wait.
 */
public final class BatchingExecutor extends ThreadPoolExecutor {
    private static final long REST = Duration.ofMillis(1).toNanos();

    private final Runnable rest;

    /**
     * An executor whose thread starts with its first task.
     *
     * @param name        of its thread, which is a daemon
     * @param mostWaiting so many tasks may wait, 1 or more
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
