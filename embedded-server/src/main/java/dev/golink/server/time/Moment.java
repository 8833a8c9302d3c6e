package dev.golink.server.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment by both clocks: the monotonic one for measuring, the wall clock for display.
 *
 * @param nanos of the monotonic clock
 * @param at    by the wall clock
 */
public record Moment(long nanos, Instant at) {
    /** The moment this much later, if nobody sets the wall clock meanwhile. */
    public Moment plus(Duration duration) {
        return new Moment(nanos + duration.toNanos(), at.plus(duration));
    }

    /** The time until a later moment, by the monotonic clock. */
    public Duration until(Moment later) {
        return Duration.ofNanos(later.nanos - nanos);
    }

    /** The moment this much earlier, if nobody set the wall clock meanwhile. */
    public Moment minus(Duration duration) {
        return plus(duration.negated());
    }
}
