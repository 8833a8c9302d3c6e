package dev.golink.screens.input.echo;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;

/**
 * Where an upright picture lies in a pane that shows it as large as fits, in the middle and without distortion. All
 * lengths are in units of the pane, which the scale of the window does not change.
 *
 * @param left   the left edge of the picture
 * @param top    the upper edge of the picture
 * @param width  the width of the picture; more than 0
 * @param height the height of the picture; more than 0
 * @param seen   the picture itself
 */
public record PictureGeometry(double left, double top, double width, double height, SeenPicture seen) {
    /**
     * Fits a picture into a pane.
     *
     * @param paneWidth   the width of the pane
     * @param paneHeight  the height of the pane
     * @param imageWidth  the width of the stored image, before it is turned upright, in pixels
     * @param imageHeight the height of the stored image, in pixels
     * @param seen        the picture; its rotation says how the image is turned
     * @return null if there is no room, or no image
     */
    public static @Nullable PictureGeometry fit(double paneWidth, double paneHeight, double imageWidth,
            double imageHeight,
            SeenPicture seen) {
        boolean lying = seen.rotation() % 2 != 0;
        double wide = lying ? imageHeight : imageWidth;
        double high = lying ? imageWidth : imageHeight;
        if (!(paneWidth > 0 && paneHeight > 0 && wide > 0 && high > 0)) {
            return null;
        }
        double scale = Math.min(paneWidth / wide, paneHeight / high);
        return new PictureGeometry((paneWidth - wide * scale) / 2, (paneHeight - high * scale) / 2, wide * scale,
                high * scale, seen);
    }

    /** The point of the phone's screen at a place in the pane; null outside of the picture. */
    public @Nullable ScreenPoint at(double x, double y) {
        boolean inside = x >= left && x < left + width && y >= top && y < top + height;
        return inside ? nearest(x, y) : null;
    }

    /** The point of the phone's screen that is nearest to a place in the pane. */
    public ScreenPoint nearest(double x, double y) {
        return new ScreenPoint(units((x - left) / width, seen.width()), units((y - top) / height, seen.height()));
    }

    /** How far to the right a point of the screen lies in the pane. */
    public double x(ScreenPoint point) {
        return left + point.x(width);
    }

    /** How far down a point of the screen lies in the pane. */
    public double y(ScreenPoint point) {
        return top + point.y(height);
    }

    /**
     * A fraction of a side in the units of points. A phone rounds units down to pixels. So a fraction just behind the
     * edge of a pixel, which rounded down would become the pixel before, is rounded up.
     */
    private static int units(double fraction, int pixels) {
        double inside = Math.clamp(fraction, 0, Math.nextDown(1.0));
        int units = (int) (inside * ScreenPoint.UNITS);
        boolean before = (long) units * pixels / ScreenPoint.UNITS < (long) (inside * pixels);
        return before ? Math.min(units + 1, ScreenPoint.UNITS - 1) : units;
    }
}
