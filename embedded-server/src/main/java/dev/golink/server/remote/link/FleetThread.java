package dev.golink.server.remote.link;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.CriticalThread;
import dev.golink.server.threads.FatalErrors;

/** The one thread that owns a remote fleet. Work that throws fails alone; the next work is still done. */
public final class FleetThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FleetThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, this::thread);
    private volatile @Nullable Thread thread;

    public FleetThread() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Hands over work. Returns false if the thread has ended, so that the work will not be done. */
    public boolean hand(Runnable work) {
        return after(Duration.ZERO, work);
    }

    /** Hands over work to be done after a delay. Returns false if the thread has ended. */
    public boolean after(Duration delay, Runnable work) {
        try {
            var _ = executor.schedule(() -> guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException _) {
            LOG.trace("The remote fleet was closed, so its task is not run.");
            return false;
        }
    }

    /** Repeats work with a fixed pause in between, unless the thread has ended. */
    void every(Duration period, Runnable work) {
        try {
            var _ = executor.scheduleWithFixedDelay(() -> guarded(work), period.toNanos(), period.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            LOG.trace("The remote fleet was closed, so its task is not run.");
        }
    }

    /** Does the work that is due now, drops delayed work, and ends the thread. */
    @Override
    public void close() {
        executor.shutdown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "The remote fleet's thread did not end in time. The console does not wait for it any longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Runnable work) {
        Thread next = new CriticalThread("golink-remote", work);
        thread = next;
        return next;
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) { // an error of one listener or message must not end the thread
            FatalErrors.rethrow(e);
            LOG.error("A task of the remote fleet failed. The thread continues with the next task.", e);
        }
    }
}
