package dev.golink.server.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks: monotonic time judges, wall-clock time is only shown. Passed in, so that tests turn them by hand.
 *
 * @param monotonic nanoseconds that never jump, from an arbitrary start
 * @param wall      what the calendar says
 */
public record Time(LongSupplier monotonic, InstantSource wall) {
    /** The clocks of this computer. */
    public static Time system() {
        return new Time(System::nanoTime, InstantSource.system());
    }

    /** Nanoseconds of the monotonic clock. */
    public long nanos() {
        return monotonic.getAsLong();
    }

    /** The wall clock. */
    public Instant now() {
        return wall.instant();
    }
}
