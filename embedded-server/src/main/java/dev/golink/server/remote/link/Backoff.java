package dev.golink.server.remote.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The wait before the next attempt to connect. It is a random part of a limit that doubles with each attempt ("full
 * jitter"). Therefore the consoles of a restarted server do not all connect at the same time.
 */
public final class Backoff {
    private static final int MOST_DOUBLINGS = 16;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int attempts;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts++, MOST_DOUBLINGS));
        Duration limit = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos(random.nextLong(limit.toNanos() + 1));
    }

    /** Makes the next wait short again, because the connection works. */
    void reset() {
        attempts = 0;
    }
}
