package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.golink.phones.simulator.time.Clockwork;

/**
 * Breaks connections of random phones at random times, with a given average rate (a Poisson process). Used on the
 * swarm's thread.
 */
final class Drops {
    private static final double NANOS_A_MINUTE = 60e9;

    private final List<SimulatedPhone> phones;
    private final double perMinute;
    private final Clockwork clockwork;
    private final RandomGenerator random;

    /** @param perMinute how many connections break per minute, on average; more than 0 */
    Drops(List<SimulatedPhone> phones, double perMinute, Clockwork clockwork, RandomGenerator random) {
        this.phones = phones;
        this.perMinute = perMinute;
        this.clockwork = clockwork;
        this.random = random;
    }

    /** Starts; goes on as long as the clockwork runs. */
    void begin() {
        Duration pause = Duration.ofNanos((long) (random.nextExponential() * NANOS_A_MINUTE / perMinute));
        clockwork.after(pause, () -> {
            phones.get(random.nextInt(phones.size())).drop();
            begin();
        });
    }
}
