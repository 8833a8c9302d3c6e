package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real clockwork: one daemon thread and the system's monotonic time. */
final class SwarmClock implements Clockwork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwarmClock.class);

    private final ScheduledThreadPoolExecutor executor;
    private final long start = System.nanoTime();

    SwarmClock() {
        executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("golink-swarm").factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // A socket may still call back while the swarm ends; nobody waits for that any more.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public Appointment after(Duration delay, Runnable task) {
        Future<?> future = executor.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** Ends the thread; what waits for its time never runs. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // Whatever went wrong in one phone, the others live on this thread too.
            LOG.error("A simulated phone failed.", e);
        }
    }
}
