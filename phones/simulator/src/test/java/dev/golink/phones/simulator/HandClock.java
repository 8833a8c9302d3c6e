package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.golink.phones.simulator.time.SwarmTimer;

/** A timer that a test moves forward. All tasks run on the test's thread, whichever thread scheduled them. */
public final class HandClock implements SwarmTimer {
    private final List<Entry> entries = new ArrayList<>();
    private volatile Duration now = Duration.ZERO;
    private long order;

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public synchronized ScheduledTask after(Duration delay, Runnable task) {
        Entry entry = new Entry(now.plus(delay), order++, task);
        entries.add(entry);
        return () -> cancel(entry);
    }

    /** Moves the clock forward and runs each task that becomes due, at the task's time. */
    public void turn(Duration span) {
        Duration end = now.plus(span);
        for (Entry due = next(end); due != null; due = next(end)) {
            now = due.at;
            due.task.run();
        }
        now = end;
    }

    private synchronized void cancel(Entry entry) {
        entries.remove(entry);
    }

    private synchronized Entry next(Duration end) {
        Entry due = entries.stream().filter(e -> e.at.compareTo(end) <= 0)
                .min(Comparator.comparing(Entry::at).thenComparing(Entry::order)).orElse(null);
        entries.remove(due);
        return due;
    }

    private record Entry(Duration at, long order, Runnable task) {}
}
