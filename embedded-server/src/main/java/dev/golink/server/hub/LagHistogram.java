package dev.golink.server.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;

/**
 * How late the hub's ticks were, since the start: how long the thread was busy with other work when one was due. One
 * thread writes, any thread reads.
 */
public final class LagHistogram {
    /** The upper bounds of the buckets, both ends included. The last bucket has none. */
    public static final List<Duration> BOUNDS = LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000)
            .mapToObj(Duration::ofMillis).toList();

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.size() + 1);
    private final AtomicLong sum = new AtomicLong();

    /** Adds one tick. */
    void add(Duration lag) {
        int bucket = 0;
        while (bucket < BOUNDS.size() && lag.compareTo(BOUNDS.get(bucket)) > 0) {
            bucket++;
        }
        counts.getAndIncrement(bucket);
        sum.getAndAdd(lag.toNanos());
    }

    /** The number of ticks in each bucket: one more bucket than there are bounds. */
    public List<Long> counts() {
        return LongStream.range(0, counts.length()).mapToObj(bucket -> counts.get((int) bucket)).toList();
    }

    /** The lag of all ticks together. */
    public Duration sum() {
        return Duration.ofNanos(sum.get());
    }
}
