package dev.golink.server.fleet;

import java.time.Duration;

/**
 * How far the server's clock is ahead of this computer's clock.
 *
 * @param ahead the difference, negative if the server's clock is behind
 * @param error by how much the difference can be wrong at most; zero if both are the same clock
 */
public record ClockDifference(Duration ahead, Duration error) {
    /** The server is on this computer. */
    public static final ClockDifference NONE = new ClockDifference(Duration.ZERO, Duration.ZERO);
}
