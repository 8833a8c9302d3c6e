package dev.golink.server.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.Refusal;

/** What waits to be written to the audit, in order and within a bound. Any thread may call every method. */
final class AuditQueue {
    /** How much may wait. An entry counts 1, and 1 more for each 100 targets. */
    private static final int MOST = 20_000;
    /** How much is written together at most. */
    private static final int BATCH = 2_000;
    private static final int TARGETS_OF_ONE = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<Item> items = new ArrayDeque<>();
    private int weight;
    private int awaited;
    private boolean closed;
    private long lost;
    private @Nullable Instant lostSince;

    /**
     * Something that waits.
     *
     * @param entry   what is to be written
     * @param written completes once it is written or not; null if nobody waits for it
     */
    record Item(AuditRecord entry, @Nullable CompletableFuture<Optional<Refusal>> written) {
        private int weight() {
            return 1 + entry.targets().size() / TARGETS_OF_ONE;
        }
    }

    /**
     * Entries that were not written and are gone.
     *
     * @param count how many
     * @param since when the first of them happened
     */
    record Lost(long count, Instant since) {}

    /** Adds an item. Returns false if too much waits or the queue is closed; an item that nobody waits for is lost. */
    boolean add(Item item) {
        lock.lock();
        try {
            boolean fits = !closed && weight + item.weight() <= MOST;
            if (fits) {
                items.addLast(item);
                weight += item.weight();
                awaited += item.written == null ? 0 : 1;
                added.signal();
            } else if (item.written == null) {
                lost++;
                lostSince = lostSince == null ? item.entry.at() : lostSince;
            }
            return fits;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something waits, and a little longer if nobody waits for it. Then takes what is to be written together.
     *
     * @param idle   how long to wait at most while nothing waits
     * @param gather how long to wait for more while nobody waits for an item
     */
    List<Item> take(Duration idle, Duration gather) throws InterruptedException {
        lock.lock();
        try {
            long nanos = idle.toNanos();
            while (items.isEmpty() && !closed && nanos > 0) {
                nanos = added.awaitNanos(nanos);
            }
            nanos = items.isEmpty() ? 0 : gather.toNanos();
            while (awaited == 0 && !closed && nanos > 0) {
                nanos = added.awaitNanos(nanos);
            }
            return batch();
        } finally {
            lock.unlock();
        }
    }

    private List<Item> batch() {
        List<Item> batch = new ArrayList<>();
        int taken = 0;
        while (!items.isEmpty() && (batch.isEmpty() || taken + items.getFirst().weight() <= BATCH)) {
            Item item = items.removeFirst();
            taken += item.weight();
            awaited -= item.written == null ? 0 : 1;
            batch.add(item);
        }
        weight -= taken;
        return batch;
    }

    /** Puts back what could not be written, before all others. */
    void putBack(List<Item> unwritten) {
        lock.lock();
        try {
            unwritten.reversed().forEach(item -> {
                items.addFirst(item);
                weight += item.weight();
                awaited += item.written == null ? 0 : 1;
            });
        } finally {
            lock.unlock();
        }
    }

    /** What was lost since the last {@link #wasTold}; empty if nothing was. */
    Optional<Lost> lost() {
        lock.lock();
        try {
            return lostSince == null ? Optional.empty() : Optional.of(new Lost(lost, lostSince));
        } finally {
            lock.unlock();
        }
    }

    /** That losses were written. */
    void wasTold(Lost told) {
        lock.lock();
        try {
            lost -= told.count();
            lostSince = lost == 0 ? null : lostSince;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        lock.lock();
        try {
            return items.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            added.signal();
        } finally {
            lock.unlock();
        }
    }
}
