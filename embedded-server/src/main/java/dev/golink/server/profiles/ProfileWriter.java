package dev.golink.server.profiles;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Profile;
import dev.golink.server.threads.FatalErrors;

/**
 * Writes profiles on a thread of its own: a moment after the first change, so that many changes in a burst are written
 * together, and again until it succeeds.
 */
final class ProfileWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SortedMap<PhoneId, Profile> profiles;
    private final Sink sink;
    private final Duration burst;
    private final Duration retry;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("golink-profiles").daemon().factory());
    /** On the writer's thread, as the profiles are: how many changes are not written. */
    private int unwritten;

    /**
     * A writer that goes on from what is written.
     *
     * @param burst how long changes are gathered
     * @param retry how long after a failure it writes again
     */
    ProfileWriter(Map<PhoneId, Profile> written, Sink sink, Duration burst, Duration retry) {
        this.profiles = new TreeMap<>(written);
        this.sink = sink;
        this.burst = burst;
        this.retry = retry;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes changes over, {@link Profile#NONE} standing for nothing; returns at once. Any thread may call it. */
    void keep(Map<PhoneId, Profile> changed) {
        try {
            executor.execute(() -> guard(() -> take(changed)));
        } catch (RejectedExecutionException e) {
            LOG.warn("A change to {} phones came after the end and is not kept.", changed.size(), e);
        }
    }

    /** Writes what is not written and ends. */
    @Override
    public void close() {
        executor.execute(() -> guard(this::writeForTheLastTime));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What is kept about phones is still being written; it is left to end by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The executor would keep what a task throws to itself. */
    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // see above
            FatalErrors.rethrow(e);
            LOG.error("Keeping what is known about phones failed.", e);
        }
    }

    private void take(Map<PhoneId, Profile> changed) {
        changed.forEach(this::put);
        boolean first = unwritten == 0;
        unwritten += changed.size();
        if (first) {
            writeAfter(burst);
        }
    }

    private void put(PhoneId phone, Profile profile) {
        if (profile.isEmpty()) {
            profiles.remove(phone);
        } else {
            profiles.put(phone, profile);
        }
    }

    /** Of no effect once the writer was closed, which writes for itself. */
    private void writeAfter(Duration pause) {
        if (!executor.isShutdown()) {
            var _ = executor.schedule(() -> guard(this::write), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void write() {
        if (unwritten > 0 && !isWritten()) {
            LOG.warn("It is tried again in {} s; until then {} changes are in memory alone.", retry.toSeconds(),
                    unwritten);
            writeAfter(retry);
        }
    }

    private void writeForTheLastTime() {
        if (unwritten > 0 && !isWritten()) {
            LOG.error("The server ends, and {} changes are lost.", unwritten);
        }
    }

    private boolean isWritten() {
        try {
            sink.write(Collections.unmodifiableSortedMap(profiles));
            unwritten = 0;
            return true;
        } catch (IOException | RuntimeException e) { // of any kind, or nothing would ever be written again
            LOG.error("What is kept about phones could not be written.", e);
            return false;
        }
    }

    /** Where profiles are written. */
    @FunctionalInterface
    interface Sink {
        void write(SortedMap<PhoneId, Profile> profiles) throws IOException;
    }
}
