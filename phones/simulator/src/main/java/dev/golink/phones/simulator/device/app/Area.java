package dev.golink.phones.simulator.device.app;

import dev.golink.server.fleet.input.ScreenPoint;

/**
 * A rectangle of a screen, as fractions of its width and height.
 *
 * @param left   its left edge
 * @param top    its upper edge
 * @param width  its width
 * @param height its height
 */
public record Area(double left, double top, double width, double height) {
    /** Its right edge. */
    public double right() {
        return left + width;
    }

    /** Its lower edge. */
    public double bottom() {
        return top + height;
    }

    /** The point in its middle. */
    public ScreenPoint centre() {
        return ScreenPoint.at(left + width / 2, top + height / 2);
    }

    /** Whether a point is in it. */
    public boolean contains(ScreenPoint point) {
        double x = point.x(1);
        double y = point.y(1);
        return x >= left && x < right() && y >= top && y < bottom();
    }
}
