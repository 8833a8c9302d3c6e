package dev.golink.phones.simulator.device;

import java.time.Duration;

import dev.golink.server.fleet.input.ScreenPoint;

/**
 * A finger on the screen.
 *
 * @param id      which
 * @param from    where it touched the screen
 * @param at      where it is
 * @param since   when it touched the screen, on the swarm's clock
 * @param scroll  how far the content was scrolled then
 * @param dragged whether it has moved further than a tap may
 */
public record Finger(FingerId id, ScreenPoint from, ScreenPoint at, Duration since, double scroll, boolean dragged) {
    /** How far a finger may move during a tap, as a fraction of the screen's longest side. */
    private static final double SLOP = 0.012;
    private static final Duration LONG = Duration.ofMillis(500);

    /** How far it has moved up, in heights of the screen. */
    double up() {
        return from.y(1) - at.y(1);
    }

    boolean isLong(Duration now) {
        return !dragged && now.minus(since).compareTo(LONG) >= 0;
    }

    Finger movedTo(ScreenPoint point) {
        boolean far = Math.abs(point.x(1) - from.x(1)) > 2 * SLOP || Math.abs(point.y(1) - from.y(1)) > SLOP;
        return new Finger(id, from, point, since, scroll, dragged || far);
    }
}
