package dev.golink.server.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks: monotonic time judges silence, wall-clock time is only shown. Passed in, so that tests turn them by
 * hand. Any thread may ask.
 *
 * @param monotonic nanoseconds that never jump, from an arbitrary start
 * @param wall      what the calendar says
 */
record Clocks(LongSupplier monotonic, InstantSource wall) {
    /** The clocks of this computer. */
    static Clocks system() {
        return new Clocks(System::nanoTime, InstantSource.system());
    }

    Instant now() {
        return wall.instant();
    }

    /** This moment by both clocks. */
    Moment moment() {
        return new Moment(monotonic.getAsLong(), now());
    }

    /** How long ago a moment was, by the clock that never jumps. */
    Duration since(Moment moment) {
        return Duration.ofNanos(monotonic.getAsLong() - moment.nanos());
    }

    /**
     * A moment by both clocks: after a computer slept the one can't be told from the other.
     *
     * @param nanos of the monotonic clock
     * @param at    by the wall clock
     */
    record Moment(long nanos, Instant at) {}
}
