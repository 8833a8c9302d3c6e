package dev.golink.server.gateway.bounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The values of all counters. Any thread may call every method. */
public final class GatewayCounters {
    private final Map<GatewayCounter, LongAdder> adders = new ConcurrentHashMap<>();

    /** Adds one to a counter. */
    public void count(GatewayCounter counter) {
        adder(counter).increment();
    }

    /** The value of a counter. */
    public long of(GatewayCounter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(GatewayCounter counter) {
        return adders.computeIfAbsent(counter, _ -> new LongAdder());
    }
}
