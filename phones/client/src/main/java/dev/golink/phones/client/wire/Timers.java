package dev.golink.phones.client.wire;

import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * A queue of tasks in the order of their times; tasks with the same time keep the order of their arrival. A cancelled
 * entry releases its task at once. The entry stays in the queue until its time, because a search for it would be slow.
 * Used by one thread.
 */
final class Timers {
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private long order;

    void add(Entry entry) {
        entry.order = order++;
        queue.add(entry);
    }

    /** Removes the next task that is due and returns it; null if none is due. */
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

    /** The time of the next entry, cancelled or not; {@link Long#MAX_VALUE} if there is none. */
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
