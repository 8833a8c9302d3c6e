package dev.golink.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import dev.golink.server.limits.TokenBucket;

/**
 * Limits how often each client asks. It remembers a limited number of clients; the one that has not asked for longest is
 * forgotten first. Any thread may use it.
 *
 * @param <K> what identifies a client
 */
final class RateLimits<K> {
    private static final int MOST_CLIENTS = 4_096;

    private final Map<K, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75F, true);
    private final int burst;
    private final int perSecond;
    private final LongSupplier nanos;

    /**
     * Limits without any clients yet.
     *
     * @param burst     the most requests at once
     * @param perSecond the requests a second in the long run
     * @param nanos     the monotonic clock
     */
    RateLimits(int burst, int perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Counts a request. Returns false if it is one too many. */
    synchronized boolean take(K client) {
        boolean taken = buckets.computeIfAbsent(client, _ -> new TokenBucket(burst, perSecond, nanos)).take();
        if (buckets.size() > MOST_CLIENTS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return taken;
    }
}
