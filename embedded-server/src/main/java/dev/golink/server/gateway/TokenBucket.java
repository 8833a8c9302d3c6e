package dev.golink.server.gateway;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many through at once and so many a second in the long run. For one thread. */
final class TokenBucket {
    private final long full;
    private final long price;
    private final LongSupplier nanos;
    private long at;
    /** What is in it, in nanoseconds: each second brings a second, and a token costs its part of that. */
    private long level;

    TokenBucket(int burst, int perSecond, LongSupplier nanos) {
        this.price = Duration.ofSeconds(1).toNanos() / perSecond;
        this.full = burst * price;
        this.nanos = nanos;
        this.at = nanos.getAsLong();
        this.level = full;
    }

    /** Takes a token; false if there is none. */
    boolean take() {
        long now = nanos.getAsLong();
        level = Math.min(full, level + (now - at));
        at = now;
        if (level < price) {
            return false;
        }
        level -= price;
        return true;
    }
}
