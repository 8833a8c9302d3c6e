package dev.golink.phones.simulator.time;

import java.time.Duration;

/** The swarm's one thread and its time. All phones live on that thread, so none of them needs a lock. */
public interface Clockwork {
    /** The monotonic time since the swarm began. */
    Duration now();

    /** Runs a task on the swarm's thread after a while, unless the appointment is cancelled first. */
    Appointment after(Duration delay, Runnable task);

    /** Runs a task on the swarm's thread as soon as it is free; any thread may call it. */
    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** A task that waits for its time. */
    interface Appointment {
        /** No task at all. */
        Appointment NONE = () -> {};

        /** Keeps the task from running; only on the swarm's thread. */
        void cancel();
    }
}
