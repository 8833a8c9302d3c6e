package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers();
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksRunInTheOrderOfTheirTimesAndThenOfScheduling() {
        at(20, "third");
        at(10, "first");
        at(10, "second");
        assertThat(timers.next()).isEqualTo(10);
        run(9);
        assertThat(done).isEmpty();
        run(20);
        assertThat(done).containsExactly("first", "second", "third");
        assertThat(timers.next()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        Timer cancelled = at(10, "cancelled");
        at(10, "kept");
        cancelled.cancel();
        run(10);
        assertThat(done).containsExactly("kept");
    }

    private Timer at(long time, String task) {
        Timers.Entry entry = new Timers.Entry(time, () -> done.add(task));
        timers.add(entry);
        return entry;
    }

    private void run(long now) {
        for (Runnable due = timers.due(now); due != null; due = timers.due(now)) {
            due.run();
        }
    }
}
