package dev.golink.app.runs.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/**
 * Converts times of the server's clock into moments of this computer's clock. The age of a moment is measured by the
 * server's clock alone, so that the two clocks need not agree.
 *
 * @param serverNow gives the current time of the server's clock
 * @param clock     this computer's clock
 */
public record ServerMoments(Supplier<Instant> serverNow, ConsoleClock clock) {
    /** The moment of a time that the server reported. */
    public Moment of(Instant told) {
        Duration age = Duration.between(told, serverNow.get());
        return new Moment(clock.moment().nanos() - Math.max(0, age.toNanos()), told);
    }
}
