package dev.golink.server.limits;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket: allows a number of tokens at once and a number a second in the long run. For one thread. */
public final class TokenBucket {
    private final long full;
    private final long price;
    private final LongSupplier nanos;
    private long at;
    /** The content in nanoseconds. Each second adds one second, and a token costs one second divided by the rate. */
    private long level;

    /**
     * A full bucket.
     *
     * @param burst     the most tokens at once
     * @param perSecond the tokens a second in the long run
     * @param nanos     the monotonic clock
     */
    public TokenBucket(int burst, int perSecond, LongSupplier nanos) {
        this.price = Duration.ofSeconds(1).toNanos() / perSecond;
        this.full = burst * price;
        this.nanos = nanos;
        this.at = nanos.getAsLong();
        this.level = full;
    }

    /** Takes a token. False if there is none. */
    public boolean take() {
        return take(1);
    }

    /** Takes several tokens. False, and none is taken, if there are not as many. */
    public boolean take(int tokens) {
        long now = nanos.getAsLong();
        level = Math.min(full, level + (now - at));
        at = now;
        if (level < tokens * price) {
            return false;
        }
        level -= tokens * price;
        return true;
    }
}
