package dev.golink.server.fleet.history;

import java.time.Duration;
import java.time.Instant;

/**
 * For which time to find the numbers of connected phones.
 *
 * @param from  the begin
 * @param until the end, later than the begin
 * @param step  the time between two points, at least a minute; at most {@value #MOST} points
 */
public record CountsQuery(Instant from, Instant until, Duration step) {
    /** The most points of one answer. */
    public static final int MOST = 2_000;

    /** @throws IllegalArgumentException if the end is not later than the begin, or there are too many points */
    public CountsQuery {
        if (!until.isAfter(from) || step.compareTo(Duration.ofMinutes(1)) < 0
                || Duration.between(from, until).dividedBy(step) > MOST) {
            throw new IllegalArgumentException(
                    "until must be later than from, step at least a minute, with at most " + MOST + " points.");
        }
    }
}
