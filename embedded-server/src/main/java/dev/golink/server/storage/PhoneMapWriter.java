package dev.golink.server.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.threads.FatalErrors;

/**
 * Writes what is stored about phones, on a separate thread. It writes a moment after the first change, so that a burst
 * of changes is written together. A failed write is repeated until it succeeds. See decision 0017.
 *
 * @param <V> what is stored about one phone
 */
public final class PhoneMapWriter<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneMapWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SortedMap<PhoneId, V> kept;
    private final String what;
    private final Sink<V> sink;
    private final Duration burst;
    private final Duration retry;
    private final ScheduledThreadPoolExecutor executor;
    /** How many changes are not written. Only the writer's thread uses this field and the stored values. */
    private int unwritten;

    /**
     * Creates a writer that continues with what is already written.
     *
     * @param what  what is stored, as a word for the thread's name and the log
     * @param burst how long changes are gathered
     * @param retry how long after a failure the next attempt begins
     */
    public PhoneMapWriter(String what, Map<PhoneId, V> written, Sink<V> sink, Duration burst, Duration retry) {
        this.kept = new TreeMap<>(written);
        this.what = what;
        this.sink = sink;
        this.burst = burst;
        this.retry = retry;
        this.executor = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().name("golink-" + what).daemon().factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Takes changes over and returns at once. Any thread may call it.
     *
     * @param changed the new values of these phones
     * @param removed phones whose values are deleted
     */
    public void save(Map<PhoneId, V> changed, Set<PhoneId> removed) {
        try {
            executor.execute(() -> guard(() -> take(changed, removed)));
        } catch (RejectedExecutionException e) {
            LOG.warn("A change of the {} of {} phones came after the server had ended and is not saved.", what,
                    changed.size() + removed.size(), e);
        }
    }

    /** Writes what is not written yet, and ends. */
    @Override
    public void close() {
        executor.execute(() -> guard(this::writeForTheLastTime));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Writing the file of {} did not end in time. The server does not wait for it any longer.",
                        what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Logs what a task throws, because the executor would not report it. */
    private void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // see the Javadoc
            FatalErrors.rethrow(e);
            LOG.error("Saving the {} of phones failed.", what, e);
        }
    }

    private void take(Map<PhoneId, V> changed, Set<PhoneId> removed) {
        kept.putAll(changed);
        kept.keySet().removeAll(removed);
        boolean first = unwritten == 0;
        unwritten += changed.size() + removed.size();
        if (first) {
            writeAfter(burst);
        }
    }

    /** Schedules a write. Has no effect after {@link #close}, which writes by itself. */
    private void writeAfter(Duration pause) {
        if (!executor.isShutdown()) {
            var _ = executor.schedule(() -> guard(this::write), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void write() {
        if (unwritten > 0 && !isWritten()) {
            LOG.warn("The server will try again in {} s. Until then, {} changes of {} are only in memory.",
                    retry.toSeconds(),
                    unwritten, what);
            writeAfter(retry);
        }
    }

    private void writeForTheLastTime() {
        if (unwritten > 0 && !isWritten()) {
            LOG.error("The server is ending, and {} changes of {} are lost.", unwritten, what);
        }
    }

    private boolean isWritten() {
        try {
            sink.write(Collections.unmodifiableSortedMap(kept));
            unwritten = 0;
            return true;
        } catch (IOException | RuntimeException e) { // of any kind; otherwise nothing would ever be written again
            LOG.error("The file of {} could not be written.", what, e);
            return false;
        }
    }

    /**
     * Writes the values.
     *
     * @param <V> what is stored about one phone
     */
    @FunctionalInterface
    public interface Sink<V> {
        /** Writes all values, on the writer's thread. */
        void write(SortedMap<PhoneId, V> kept) throws IOException;
    }
}
