package dev.golink.server.gateway.bounds;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The values of all counters. Any thread may call every method. */
public final class GatewayCounters {
    private final List<LongAdder> adders = Stream.generate(LongAdder::new).limit(GatewayCounter.values().length)
            .toList();

    /** Adds one to a counter. */
    public void count(GatewayCounter counter) {
        adders.get(counter.ordinal()).increment();
    }

    /** Adds one to a counter if something happened. Returns whether it did. */
    public boolean countIf(GatewayCounter counter, boolean happened) {
        adders.get(counter.ordinal()).add(happened ? 1 : 0);
        return happened;
    }

    /** Adds a number to a counter. */
    public void add(GatewayCounter counter, long number) {
        adders.get(counter.ordinal()).add(number);
    }

    /** The value of a counter. */
    public long of(GatewayCounter counter) {
        return adders.get(counter.ordinal()).sum();
    }
}
