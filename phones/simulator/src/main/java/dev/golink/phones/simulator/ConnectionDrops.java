package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.golink.phones.client.time.PhoneTimer;

/**
 * Breaks connections of random phones at random times, with a given average rate (a Poisson process). Used on the
 * swarm's thread.
 */
final class ConnectionDrops {
    private static final double NANOS_A_MINUTE = 60e9;

    private final List<SimulatedPhone> phones;
    private final double perMinute;
    private final PhoneTimer timer;
    private final RandomGenerator random;

    /** @param perMinute how many connections break per minute, on average; more than 0 */
    ConnectionDrops(List<SimulatedPhone> phones, double perMinute, PhoneTimer timer, RandomGenerator random) {
        this.phones = phones;
        this.perMinute = perMinute;
        this.timer = timer;
        this.random = random;
    }

    /** Starts; goes on as long as the timer runs. */
    void begin() {
        Duration pause = Duration.ofNanos((long) (random.nextExponential() * NANOS_A_MINUTE / perMinute));
        timer.after(pause, () -> {
            phones.get(random.nextInt(phones.size())).drop();
            begin();
        });
    }
}
