package dev.golink.phones.client.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The waits of one phone before it connects again. Each wait is random, up to a limit that doubles with each failure.
 * So phones that lost their connections together do not reconnect together. Used by one thread.
 */
public final class ReconnectBackoff {
    /** The limit after the first failure. */
    static final Duration FIRST = Duration.ofMillis(500);
    /** The largest limit. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** The shortest wait of a phone that was not let in. */
    static final Duration NOT_LET_IN = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;
    private int failures;

    /**
     * Creates waits that begin with the first limit.
     *
     * @param random chooses the waits
     */
    public ReconnectBackoff(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the wait before the next attempt, and doubles the limit for the attempt after it. */
    public Duration next() {
        long limit = Math.min(FIRST.toMillis() << failures, LONGEST.toMillis());
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(limit + 1));
    }

    /** Returns the wait of a phone that was not let in: 30 s to a minute. It does not count as a failure. */
    public Duration notLetIn() {
        return NOT_LET_IN.plusMillis(random.nextLong(NOT_LET_IN.toMillis()));
    }

    /** Starts again with the first limit, because a connection has succeeded. */
    public void reset() {
        failures = 0;
    }
}
