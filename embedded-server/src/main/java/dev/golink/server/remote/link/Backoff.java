package dev.golink.server.remote.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: a random part of a limit that doubles ("full jitter"), so that the consoles of
 * a server that comes back do not all come at once.
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

    /** The connection stands: the next wait is short again. */
    void reset() {
        attempts = 0;
    }
}
