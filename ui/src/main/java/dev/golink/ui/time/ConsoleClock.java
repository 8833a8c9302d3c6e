package dev.golink.ui.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/**
 * The clocks of a console. As a {@link Clock} it is the wall clock in the console's time zone, for moments to be shown.
 * A user may set the wall clock at any moment, so durations are measured by {@link #nanos} or {@link #elapsed}. Any
 * thread may call it.
 */
public class ConsoleClock extends Clock {
    private final Time time;
    private final ZoneId zone;

    /** Makes the clocks of a console in this time zone. */
    public ConsoleClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** The clocks of this computer. */
    public static ConsoleClock ofThisComputer() {
        return new ConsoleClock(Time.system(), ZoneId.systemDefault());
    }

    /** Nanoseconds of a monotonic clock, which may stop while the computer sleeps. */
    public final long nanos() {
        return time.nanos();
    }

    /** Nanoseconds of a monotonic clock that also runs while the computer sleeps. */
    public final long elapsed() {
        return time.elapsed();
    }

    /** The present moment, for measuring from it and for showing it. */
    public final Moment moment() {
        return time.moment();
    }

    /** How long ago a moment was, without the time that the computer slept. */
    public final Duration since(Moment moment) {
        return time.since(moment);
    }

    @Override
    public final Instant instant() {
        return time.now();
    }

    @Override
    public final ZoneId getZone() {
        return zone;
    }

    @Override
    public final Clock withZone(ZoneId other) {
        return new ConsoleClock(time, other);
    }
}
