package dev.golink.screens.input.echo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/** A clock for gestures that a test moves on; pulses come only when the test wants one. */
public final class HandGestureClock implements GestureClock {
    private final List<Task> timed = new ArrayList<>();
    private final List<Task> pulsed = new ArrayList<>();
    private long now = Duration.ofDays(1).toNanos();

    private record Task(long at, Runnable task) {}

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Subscription atPulse(Runnable task) {
        return add(pulsed, new Task(now, task));
    }

    @Override
    public Subscription after(Duration time, Runnable task) {
        return add(timed, new Task(now + time.toNanos(), task));
    }

    private static Subscription add(List<Task> tasks, Task task) {
        tasks.add(task);
        return () -> tasks.removeIf(other -> other == task);
    }

    /** Lets the window be painted. */
    public void pulse() {
        List<Task> due = List.copyOf(pulsed);
        pulsed.clear();
        due.forEach(task -> task.task.run());
    }

    /** Lets time pass, and runs what is due, in order. */
    public void pass(long millis) {
        long until = now + Duration.ofMillis(millis).toNanos();
        for (Task next = next(until); next != null; next = next(until)) {
            timed.remove(next);
            now = next.at;
            next.task.run();
        }
        now = until;
    }

    private Task next(long until) {
        return timed.stream().filter(task -> task.at <= until).min(Comparator.comparingLong(Task::at)).orElse(null);
    }
}
