package dev.golink.ui.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * The clocks of a console. As a {@link Clock} it is the wall clock in the console's time zone, for moments to be shown.
 * A user may set the wall clock at any moment, so durations are measured by {@link #nanos} or {@link #elapsed}. Any
 * thread may call it.
 */
public class ConsoleClock extends Clock {
    private final Clocks clocks;
    private final ZoneId zone;

    /** Makes the clocks of a console in this time zone. */
    public ConsoleClock(Clocks clocks, ZoneId zone) {
        this.clocks = clocks;
        this.zone = zone;
    }

    /** The clocks of this computer. */
    public static ConsoleClock ofThisComputer() {
        return new ConsoleClock(Clocks.system(), ZoneId.systemDefault());
    }

    /** Nanoseconds of a monotonic clock, which may stop while the computer sleeps. */
    public final long nanos() {
        return clocks.nanos();
    }

    /** Nanoseconds of a monotonic clock that also runs while the computer sleeps. */
    public final long elapsed() {
        return clocks.elapsed();
    }

    /** The present moment, for measuring from it and for showing it. */
    public final Moment moment() {
        return clocks.moment();
    }

    /** How long ago a moment was, without the time that the computer slept. */
    public final Duration since(Moment moment) {
        return clocks.since(moment);
    }

    @Override
    public final Instant instant() {
        return clocks.now();
    }

    @Override
    public final ZoneId getZone() {
        return zone;
    }

    @Override
    public final Clock withZone(ZoneId other) {
        return new ConsoleClock(clocks, other);
    }
}
