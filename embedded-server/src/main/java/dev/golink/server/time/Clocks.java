package dev.golink.server.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of a computer. Ages, deadlines and intervals are measured by the monotonic clock, because somebody may set
 * the wall clock at any time. The wall clock is only for times that are displayed. Clocks are passed as a parameter, so
 * that tests can control them. Any thread may read them.
 *
 * @param monotonic nanoseconds that never jump, from an arbitrary start
 * @param slept     the total nanoseconds that the computer slept while {@code monotonic} stood still
 * @param wall      the calendar time
 */
public record Clocks(LongSupplier monotonic, LongSupplier slept, InstantSource wall) {
    /** The clocks of a computer that never sleeps. */
    public static Clocks withoutSleep(LongSupplier monotonic, InstantSource wall) {
        return new Clocks(monotonic, () -> 0, wall);
    }

    /** The clocks of this computer. */
    public static Clocks system() {
        InstantSource wall = InstantSource.system();
        return new Clocks(System::nanoTime, SleepMeter.ofThisComputer(wall), wall);
    }

    /** Nanoseconds of the monotonic clock. */
    public long nanos() {
        return monotonic.getAsLong();
    }

    /** Nanoseconds of the monotonic clock, plus the time that the computer slept. */
    public long elapsed() {
        return monotonic.getAsLong() + slept.getAsLong();
    }

    /** The time of the wall clock. */
    public Instant now() {
        return wall.instant();
    }

    /** The present moment by both clocks. */
    public Moment moment() {
        return new Moment(nanos(), now());
    }

    /** The time since a moment, by the monotonic clock, without the computer's sleep. */
    public Duration since(Moment moment) {
        return Duration.ofNanos(nanos() - moment.nanos());
    }
}
