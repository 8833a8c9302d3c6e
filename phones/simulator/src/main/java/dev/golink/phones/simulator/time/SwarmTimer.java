package dev.golink.phones.simulator.time;

import java.time.Duration;

/** The swarm's single thread and its time. All phones run on this thread, so they need no locks. */
public interface SwarmTimer {
    /** The monotonic time since the swarm's start. */
    Duration now();

    /** Runs a task on the swarm's thread after a delay, unless it is cancelled first. */
    ScheduledTask after(Duration delay, Runnable task);

    /** Runs a task on the swarm's thread as soon as the thread is free. Any thread may call it. */
    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** A task that is scheduled for later. */
    interface ScheduledTask {
        /** No task. */
        ScheduledTask NONE = () -> {};

        /** Cancels the task. Call it on the swarm's thread only. */
        void cancel();
    }
}
