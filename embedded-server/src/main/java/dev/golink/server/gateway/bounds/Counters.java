package dev.golink.server.gateway.bounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts from many threads. */
public final class Counters {
    private final Map<Counter, LongAdder> adders = new ConcurrentHashMap<>();

    /** One more. */
    public void count(Counter counter) {
        adder(counter).increment();
    }

    /** How many it has been so far. */
    public long of(Counter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(Counter counter) {
        return adders.computeIfAbsent(counter, _ -> new LongAdder());
    }
}
