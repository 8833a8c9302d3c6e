package dev.golink.server.gateway.bounds;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** The values of all counters. Any thread may call every method. */
public final class GatewayCounters {
    /** Never changes once it is filled. */
    private final Map<GatewayCounter, LongAdder> adders = new EnumMap<>(GatewayCounter.class);

    /** Creates counters at zero. */
    public GatewayCounters() {
        for (GatewayCounter counter : GatewayCounter.values()) {
            adders.put(counter, new LongAdder());
        }
    }

    /** Adds one to a counter. */
    public void count(GatewayCounter counter) {
        adder(counter).increment();
    }

    /** Adds one to a counter if something happened. Returns whether it did. */
    public boolean countIf(GatewayCounter counter, boolean happened) {
        adder(counter).add(happened ? 1 : 0);
        return happened;
    }

    /** Adds a number to a counter. */
    public void add(GatewayCounter counter, long number) {
        adder(counter).add(number);
    }

    /** The value of a counter. */
    public long of(GatewayCounter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(GatewayCounter counter) {
        return Objects.requireNonNull(adders.get(counter));
    }
}
