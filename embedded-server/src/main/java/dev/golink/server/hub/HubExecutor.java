package dev.golink.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/** Runs tasks on the hub thread. Tasks that come before there is a hub wait for it. Any thread may call every method. */
public final class HubExecutor implements Executor {
    private final List<Runnable> early = new ArrayList<>();
    private @Nullable HubThread hub;

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

    /** Runs on this hub what waits and what comes later. */
    public synchronized void attach(HubThread attached) {
        hub = attached;
        early.forEach(task -> attached.hand(_ -> task.run()));
        early.clear();
    }
}
