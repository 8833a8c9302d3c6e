package dev.golink.server.access.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.FatalErrors;

/**
 * Writes what is known about access, on a separate thread, a moment after a change: a burst of changes is written
 * together. A failed write is repeated until it succeeds. What is written is always the newest state, as a whole.
 */
final class AccessWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccessWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Sink sink;
    private final Timing timing;
    private final ScheduledThreadPoolExecutor executor;
    /** Who wants to know when the newest state is on the disk. Only the writer's thread uses it. */
    private final List<CompletableFuture<Void>> unwritten = new ArrayList<>();
    /** Whether there is something to write. Only the writer's thread uses it. */
    private boolean isDue;
    /** Whether a write comes as soon as the burst is over. Only the writer's thread uses it. */
    private boolean comesSoon;

    AccessWriter(Sink sink, Timing timing) {
        this.sink = sink;
        this.timing = timing;
        this.executor = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().name("golink-access").daemon().factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Runs a task on the writer's thread and writes soon after it. Any thread may call it.
     *
     * @return completes when the state is on the disk
     */
    CompletionStage<Void> write(Runnable before) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                guard(before);
                unwritten.add(written);
                writeSoon();
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("A change of access came after the server had ended and is not saved.", e);
            written.completeExceptionally(e);
        }
        return written;
    }

    /** Writes in some minutes, because what has changed is not urgent. Any thread may call it. */
    void writeLater() {
        try {
            executor.execute(() -> writeAfter(timing.later));
        } catch (RejectedExecutionException e) {
            LOG.debug("A token was used after the server had ended.", e);
        }
    }

    /** Writes what is not written yet, and ends. Further calls have no effect. */
    @Override
    public synchronized void close() {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(() -> guard(this::writeForTheLastTime));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Writing the file about access did not end in time. The server does not wait any longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeSoon() {
        if (!comesSoon) {
            comesSoon = true;
            writeAfter(timing.burst);
        }
    }

    /** Schedules a write. Several may be scheduled; the first one writes everything. */
    private void writeAfter(Duration pause) {
        isDue = true;
        if (!executor.isShutdown()) { // otherwise the last write does it
            var _ = executor.schedule(() -> guard(this::write), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void write() {
        comesSoon = false;
        if (isDue && !isWritten()) {
            LOG.warn("The server tries again in {} s. Until then, changes of access are only in memory.",
                    timing.retry.toSeconds());
            writeAfter(timing.retry);
        }
    }

    private void writeForTheLastTime() {
        if (isDue && !isWritten()) {
            LOG.error("The server is ending, and changes of access are lost.");
        }
    }

    private boolean isWritten() {
        List<CompletableFuture<Void>> waiting = List.copyOf(unwritten);
        unwritten.clear();
        try {
            sink.write();
            isDue = false;
            waiting.forEach(each -> each.complete(null));
            return true;
        } catch (IOException | RuntimeException e) { // of any kind; otherwise nothing would ever be written again
            LOG.error("The file about access could not be written.", e);
            waiting.forEach(each -> each.completeExceptionally(e));
            return false;
        }
    }

    /** Logs what a task throws, because the executor would not report it. */
    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // see the Javadoc
            FatalErrors.rethrow(e);
            LOG.error("A task after a change of access failed.", e);
        }
    }

    /**
     * When the file is written.
     *
     * @param burst how long changes are gathered
     * @param later how long what is not urgent waits
     * @param retry how long after a failure the next attempt begins
     */
    record Timing(Duration burst, Duration later, Duration retry) {
        static final Timing USUAL = new Timing(Duration.ofMillis(100), Duration.ofMinutes(5), Duration.ofSeconds(10));
    }

    /** Writes the newest state. */
    @FunctionalInterface
    interface Sink {
        void write() throws IOException;
    }
}
