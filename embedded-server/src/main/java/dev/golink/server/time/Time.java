package dev.golink.server.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of a computer. Whatever is measured (ages, deadlines, intervals) is measured by the monotonic one, for somebody may
 * set the wall clock at any moment; the wall clock only tells moments, to be shown. Passed in, so that tests turn them by
 * hand. Any thread may ask.
 *
 * @param monotonic nanoseconds that never jump, from an arbitrary start
 * @param slept     for how many nanoseconds in all the computer slept while {@code monotonic} stood still
 * @param wall      what the calendar says
 */
public record Time(LongSupplier monotonic, LongSupplier slept, InstantSource wall) {
    /** The clocks of a computer that never sleeps. */
    public static Time withoutSleep(LongSupplier monotonic, InstantSource wall) {
        return new Time(monotonic, () -> 0, wall);
    }

    /** The clocks of this computer. */
    public static Time system() {
        InstantSource wall = InstantSource.system();
        return new Time(System::nanoTime, SleepMeter.ofThisComputer(wall), wall);
    }

    /** Nanoseconds of the monotonic clock. */
    public long nanos() {
        return monotonic.getAsLong();
    }

    /** Nanoseconds of the monotonic clock, those included in which the computer slept. */
    public long elapsed() {
        return monotonic.getAsLong() + slept.getAsLong();
    }

    /** The wall clock. */
    public Instant now() {
        return wall.instant();
    }

    /** This moment by both clocks. */
    public Moment moment() {
        return new Moment(nanos(), now());
    }

    /** How long ago a moment was, by the clock that never jumps; without the computer's sleep. */
    public Duration since(Moment moment) {
        return Duration.ofNanos(nanos() - moment.nanos());
    }
}
