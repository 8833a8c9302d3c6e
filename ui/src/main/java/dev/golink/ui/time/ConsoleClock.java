package dev.golink.ui.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/**
 * The clocks of a console. As a {@link Clock} it is the wall clock, which tells moments to be shown, in its zone; somebody may set
 * that at any moment, so that whatever is measured is measured by {@link #nanos} or {@link #elapsed}. Any thread may ask.
 */
public class ConsoleClock extends Clock {
    private final Time time;
    private final ZoneId zone;

    /** A console whose hours are those of a zone. */
    public ConsoleClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** The clocks of this computer. */
    public static ConsoleClock ofThisComputer() {
        return new ConsoleClock(Time.system(), ZoneId.systemDefault());
    }

    /** Nanoseconds of a clock that never jumps; it may stand still while the computer sleeps. */
    public final long nanos() {
        return time.nanos();
    }

    /** Nanoseconds of a clock that never jumps, and goes on while the computer sleeps. */
    public final long elapsed() {
        return time.elapsed();
    }

    /** This moment, to be measured from and to be shown. */
    public final Moment moment() {
        return time.moment();
    }

    /** How long ago a moment was, without the computer's sleep. */
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
