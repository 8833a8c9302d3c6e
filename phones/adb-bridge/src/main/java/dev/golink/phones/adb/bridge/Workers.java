package dev.golink.phones.adb.bridge;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs what blocks, each task on a virtual thread. Any thread may use it. */
final class Workers implements Executor {
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("golink-adb-", 0).factory());

    /** Runs a task. Does nothing once the bridge has ended: then no phone waits for a result. */
    @Override
    public void execute(Runnable task) {
        var _ = takes(task);
    }

    /** Runs a task unless the bridge has ended; returns whether it does. */
    boolean takes(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /** Takes no more tasks, and waits for those that run; after the limit, they are interrupted. */
    void end(Duration limit) {
        threads.shutdown();
        try {
            threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
