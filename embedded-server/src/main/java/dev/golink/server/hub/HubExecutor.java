package dev.golink.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/** Runs tasks on the hub thread, for parts of the server that exist before the hub. Any thread may use it. */
public final class HubExecutor implements Executor {
    private final List<Runnable> early = new ArrayList<>();
    private @Nullable HubThread hub;

    /** Runs the tasks on this hub's thread, also those that came earlier. */
    public synchronized void begin(HubThread started) {
        hub = started;
        early.forEach(this::execute);
        early.clear();
    }

    /**
     * Runs a task.
     *
     * @throws RejectedExecutionException if the hub has ended
     */
    @Override
    public synchronized void execute(Runnable task) {
        if (hub == null) {
            early.add(task);
        } else if (!hub.hand(_ -> task.run())) {
            throw new RejectedExecutionException("The hub has ended.");
        }
    }
}
