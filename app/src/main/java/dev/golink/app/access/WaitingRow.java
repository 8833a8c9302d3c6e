package dev.golink.app.access;

import java.time.Duration;
import java.time.Instant;

import dev.golink.server.access.knock.Waiting;

/**
 * A client that waits to be let in, or did until just now.
 *
 * @param waiting what is known of it
 * @param since   when it knocked, in nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep
 * @param waits   whether it still waits
 */
public record WaitingRow(Waiting waiting, long since, boolean waits) {
    /**
     * The row of a client.
     *
     * @param serverNow the time of the server's clock, which also gave the time of the knock
     * @param elapsed   nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep
     */
    static WaitingRow of(Waiting waiting, Instant serverNow, long elapsed) {
        return new WaitingRow(waiting,
                elapsed - Math.max(0, Duration.between(waiting.since(), serverNow).toNanos()), true);
    }

    /** The row of the same client that does not wait any more. */
    WaitingRow gone() {
        return new WaitingRow(waiting, since, false);
    }

    /** How long the client waits. */
    public Duration age(long elapsed) {
        return Duration.ofNanos(Math.max(0, elapsed - since));
    }
}
