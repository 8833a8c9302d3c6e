package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt to connect: any time up to a limit that doubles with each failure, so that
 * phones that were dropped together do not come back together. Used by one thread.
 */
final class Backoff {
    /** The limit after the first failure. */
    static final Duration FIRST = Duration.ofMillis(500);
    /** The limit that is never passed. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The time to wait now; the next limit is twice as long. */
    Duration next() {
        long limit = Math.min(FIRST.toMillis() << failures, LONGEST.toMillis());
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(limit + 1));
    }

    /** The connection holds: the next failure is a first one again. */
    void reset() {
        failures = 0;
    }
}
