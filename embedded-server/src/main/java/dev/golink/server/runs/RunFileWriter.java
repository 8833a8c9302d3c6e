package dev.golink.server.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.storage.RunLogLine;
import dev.golink.server.threads.FatalErrors;

/**
 * Writes the events of runs on a separate thread. The beginning of a run is written at once. Outcomes are gathered for
 * a moment. A failed write is repeated until it succeeds. Forgotten runs are removed from the file once there are 100
 * of them.
 */
final class RunFileWriter implements RunLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunFileWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** If more lines than this wait after a failed write, all of them are dropped. */
    private static final int MOST_WAITING = 100_000;
    /** How many forgotten runs are gathered before they are removed from the file. */
    private static final int MOST_FORGOTTEN = 100;

    private final RunFile file;
    private final Duration burst;
    private final Duration retry;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("golink-runs").daemon().factory());
    private final List<RunLogLine> waiting = new ArrayList<>();
    private final Set<RunId> forgotten = new HashSet<>();
    private boolean scheduled;

    /**
     * Creates a writer that appends to a file.
     *
     * @param burst how long outcomes are gathered
     * @param retry how long after a failure the next attempt begins
     */
    RunFileWriter(RunFile file, Duration burst, Duration retry) {
        this.file = file;
        this.burst = burst;
        this.retry = retry;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void add(RunLogLine line) {
        hand(() -> {
            waiting.add(line);
            switch (line) {
                case RunLogLine.Begun _ -> write();
                case RunLogLine.Settled _ -> writeAfter(burst);
            }
        });
    }

    @Override
    public void forget(List<RunId> runs) {
        hand(() -> {
            forgotten.addAll(runs);
            if (forgotten.size() >= MOST_FORGOTTEN) {
                leaveOut();
            }
        });
    }

    /** Writes what is not written yet, and ends. */
    @Override
    public void close() {
        hand(this::write);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Writing {} did not end in time. The server does not wait for it any longer.", file.path());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Runnable task) {
        try {
            executor.execute(() -> guard(task));
        } catch (RejectedExecutionException e) {
            LOG.warn("A change of a run came after the server had ended and is not saved.", e);
        }
    }

    /** Logs what a task throws, because the executor would not report it. */
    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // see the Javadoc
            FatalErrors.rethrow(e);
            LOG.error("Saving runs failed.", e);
        }
    }

    private void writeAfter(Duration pause) {
        if (!scheduled && !executor.isShutdown()) {
            scheduled = true;
            var _ = executor.schedule(() -> guard(() -> {
                scheduled = false;
                write();
            }), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            file.append(waiting);
            waiting.clear();
        } catch (IOException e) {
            LOG.error("{} can't be written. The server will try again in {} s.", file.path(), retry.toSeconds(), e);
            if (waiting.size() > MOST_WAITING) {
                LOG.error("Too many changes of runs wait to be written, so {} lines are lost.", waiting.size());
                waiting.clear();
            }
            writeAfter(retry);
        }
    }

    private void leaveOut() {
        write();
        try {
            file.leaveOut(forgotten);
            forgotten.clear();
        } catch (IOException e) {
            LOG.error("Old runs can't be removed from {}.", file.path(), e);
        }
    }
}
