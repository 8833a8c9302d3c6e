package dev.golink.app.runs.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/**
 * Moments that a server tells by its own clock, to be measured from by this computer's: both the moment and what that clock shows
 * now are the server's.
 *
 * @param serverNow what the server's clock shows
 * @param clock     this computer's
 */
public record ServerMoments(Supplier<Instant> serverNow, ConsoleClock clock) {
    /** The moment that the server told. */
    public Moment of(Instant told) {
        Duration age = Duration.between(told, serverNow.get());
        return new Moment(clock.moment().nanos() - Math.max(0, age.toNanos()), told);
    }
}
