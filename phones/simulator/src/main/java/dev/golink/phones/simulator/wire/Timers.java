package dev.golink.phones.simulator.wire;

import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order of their times; those of the same time in the order they came. A cancelled one lets go of its task
 * at once and of its place when its time comes, for taking it out of the queue would mean to look for it. Used by one
 * thread.
 */
final class Timers {
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private long order;

    void add(Entry entry) {
        entry.order = order++;
        queue.add(entry);
    }

    /** The next task that is due, taken out; null if there is none. */
    @Nullable
    Runnable due(long now) {
        for (Entry next = queue.peek(); next != null && next.at <= now; next = queue.peek()) {
            queue.remove();
            Runnable task = next.task;
            if (task != null) {
                return task;
            }
        }
        return null;
    }

    /** When the next one comes, cancelled or not; {@link Long#MAX_VALUE} if none does. */
    long next() {
        Entry next = queue.peek();
        return next == null ? Long.MAX_VALUE : next.at;
    }

    /** A task and its time, in nanoseconds. */
    static final class Entry implements Timer, Comparable<Entry> {
        private final long at;
        private long order;
        private @Nullable Runnable task;

        Entry(long at, Runnable task) {
            this.at = at;
            this.task = task;
        }

        @Override
        public void cancel() {
            task = null;
        }

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }
}
