package dev.golink.phones.client.time;

import java.time.Duration;

/** The single thread of all phones of a program, and its time. Because of that thread, phones need no locks. */
public interface PhoneTimer {
    /** The monotonic time since the program's start. */
    Duration now();

    /** Runs a task on the phones' thread after a delay, unless it is cancelled first. */
    ScheduledTask after(Duration delay, Runnable task);

    /** Runs a task on the phones' thread as soon as the thread is free. Any thread may call it. */
    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** A task that is scheduled for later. */
    interface ScheduledTask {
        /** No task. */
        ScheduledTask NONE = () -> {};

        /** Cancels the task. Call it on the phones' thread only. */
        void cancel();
    }
}
