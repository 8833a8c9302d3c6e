package dev.golink.server.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler whose repeated tasks run only when a test says so, on the test's thread. */
public final class ManualScheduler extends ScheduledThreadPoolExecutor {
    private final List<Repeated> tasks = new ArrayList<>();

    public ManualScheduler() {
        super(1, Thread.ofPlatform().daemon().factory());
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        ScheduledFuture<?> never = super.scheduleWithFixedDelay(task, 1_000, 1_000, TimeUnit.DAYS);
        tasks.add(new Repeated(task, never));
        return never;
    }

    /** Runs each repeated task once, unless it is cancelled. */
    public void tick() {
        List.copyOf(tasks).stream().filter(one -> !one.future.isCancelled()).forEach(one -> one.task.run());
    }

    private record Repeated(Runnable task, ScheduledFuture<?> future) {}
}
