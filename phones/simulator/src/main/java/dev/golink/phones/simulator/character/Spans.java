package dev.golink.phones.simulator.character;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Arithmetic of durations. */
public final class Spans {
    private Spans() {}

    /** So many times a duration. */
    public static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }

    /** How many times one duration is in another. */
    public static double ratio(Duration duration, Duration unit) {
        return (double) duration.toNanos() / unit.toNanos();
    }

    /** Any duration between two, in milliseconds. */
    public static Duration between(int least, int most, RandomGenerator random) {
        return Duration.ofMillis(random.nextInt(least, most + 1));
    }
}
