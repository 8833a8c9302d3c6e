package dev.golink.phones.simulator.behaviour;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Calculates with durations. */
public final class Durations {
    private Durations() {}

    /** A duration multiplied by a factor. */
    public static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }

    /** A duration divided by another. */
    public static double ratio(Duration duration, Duration unit) {
        return (double) duration.toNanos() / unit.toNanos();
    }

    /** A random duration between two limits, both included, in milliseconds. */
    public static Duration between(int least, int most, RandomGenerator random) {
        return Duration.ofMillis(random.nextInt(least, most + 1));
    }
}
