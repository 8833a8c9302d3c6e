package dev.golink.server.threads;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * One thread for many short tasks, which runs them in their order. When it has run all of them it rests for a millisecond, so that
 * the tasks that come meanwhile are run together: to wake a thread for each of them would cost more than the tasks do. A task that
 * comes to a thread that has rested is run at once. A task that finds too many waiting is rejected.
 */
public final class BatchingExecutor extends ThreadPoolExecutor {
    private static final long REST = Duration.ofMillis(1).toNanos();

    /**
     * An executor whose thread starts with its first task.
     *
     * @param name        of its thread, which is a daemon
     * @param mostWaiting so many tasks may wait, 1 or more
     */
    public BatchingExecutor(String name, int mostWaiting) {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        super.afterExecute(task, failure);
        if (getQueue().isEmpty()) {
            LockSupport.parkNanos(REST);
        }
    }
}
