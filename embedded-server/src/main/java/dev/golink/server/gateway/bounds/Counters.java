package dev.golink.server.gateway.bounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The values of all counters. Any thread may call every method. */
public final class Counters {
    private final Map<Counter, LongAdder> adders = new ConcurrentHashMap<>();

    /** Adds one to a counter. */
    public void count(Counter counter) {
        adder(counter).increment();
    }

    /** The value of a counter. */
    public long of(Counter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(Counter counter) {
        return adders.computeIfAbsent(counter, _ -> new LongAdder());
    }
}
