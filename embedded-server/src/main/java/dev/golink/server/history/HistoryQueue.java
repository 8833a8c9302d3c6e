package dev.golink.server.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryFact;

/**
 * What waits to be stored. It is bounded: while it is full, what happens is only counted, and an entry in its place says
 * how much is missing. The hub's thread adds, another thread takes; neither waits for the other.
 */
final class HistoryQueue implements HistorySink {
    /** A fleet of 10,000 phones that reconnects and starts sharing adds about half of this. */
    static final int MOST = 100_000;

    private final int most;
    private final Runnable wake;
    private final ConcurrentLinkedQueue<HistoryItem> items = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable Loss> loss = new AtomicReference<>();
    private final LongAdder lostInAll = new LongAdder();
    private volatile boolean writable = true;
    private volatile int connected;

    /**
     * Creates a queue.
     *
     * @param most how many items may wait
     * @param wake called on the hub thread when the first item waits
     */
    HistoryQueue(int most, Runnable wake) {
        this.most = most;
        this.wake = wake;
    }

    @Override
    public void add(HistoryItem item) {
        connected = item.connected();
        if (waiting.get() >= most) {
            lose(1, item.at());
            return;
        }
        markLoss(item);
        put(item);
    }

    /** Takes the oldest items, in order. For the thread that stores. */
    List<HistoryItem> take(int atMost, Instant now) {
        List<HistoryItem> taken = new ArrayList<>();
        while (taken.size() < atMost) {
            HistoryItem item = items.poll();
            if (item == null) {
                break;
            }
            taken.add(item);
        }
        waiting.addAndGet(-taken.size());
        if (taken.size() < atMost) {
            Loss lost = loss.getAndSet(null); // nothing happened since, so nobody else marks it
            if (lost != null) {
                taken.add(lost.item(now, connected));
            }
        }
        return taken;
    }

    /** Counts what was taken and could not be stored. For the thread that stores. */
    void lose(int count, Instant since) {
        HistoryFact.EntriesLost.Cause cause = writable ? HistoryFact.EntriesLost.Cause.OVERLOAD
                : HistoryFact.EntriesLost.Cause.NOT_WRITABLE;
        lostInAll.add(count);
        loss.updateAndGet(before -> before == null ? new Loss(count, since, cause)
                : new Loss(before.count() + count, before.since(), before.cause()));
    }

    /** Tells whether what is taken can be stored, for the cause of losses. */
    void writable(boolean can) {
        writable = can;
    }

    boolean isEmpty() {
        return waiting.get() == 0 && loss.get() == null;
    }

    /** How many items wait. Any thread. */
    int waiting() {
        return waiting.get();
    }

    /** How far the storing is behind. Any thread. */
    HistoryFigures figures(Instant now) {
        HistoryItem oldest = items.peek();
        Duration lag = oldest == null || now.isBefore(oldest.at()) ? Duration.ZERO
                : Duration.between(oldest.at(), now);
        return new HistoryFigures(waiting.get(), lag, lostInAll.sum());
    }

    /** How many phones are connected. Any thread. */
    int connected() {
        return connected;
    }

    private void markLoss(HistoryItem before) {
        if (loss.get() != null) {
            Loss lost = loss.getAndSet(null);
            if (lost != null) {
                put(lost.item(before.at(), before.connected()));
            }
        }
    }

    private void put(HistoryItem item) {
        items.add(item);
        if (waiting.getAndIncrement() == 0) {
            wake.run();
        }
    }

    /** What found no room. */
    private record Loss(long count, Instant since, HistoryFact.EntriesLost.Cause cause) {
        HistoryItem item(Instant at, int connected) {
            return new HistoryItem(at, null, null, new HistoryFact.EntriesLost(count, since, cause), connected);
        }
    }
}
