package dev.golink.ui.scenes;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The room for small windows on a screen, in pixels of the desktop. A window whose title bar is above the screen can
 * neither be moved nor closed with the pointer. Use it on the JavaFX thread only.
 */
final class WindowRoom {
    /** The approximate height of a title bar, in pixels. The real frame of a window is known only once it is shown. */
    static final double TITLE = 40;

    private WindowRoom() {}

    /** The usable area of the screen that shows most of a window. */
    static Rectangle2D around(Window window) {
        Rectangle2D bounds = new Rectangle2D(window.getX(), window.getY(), Math.max(1, window.getWidth()),
                Math.max(1, window.getHeight()));
        return Screen.getScreens().stream().map(Screen::getVisualBounds)
                .max((one, other) -> Double.compare(shared(one, bounds), shared(other, bounds)))
                .orElse(Screen.getPrimary().getVisualBounds());
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }

    /**
     * Puts a window that is not shown yet over the middle of another window, as far as the screen has room.
     *
     * @param width  the width of the window's content
     * @param height the height of the window's content
     */
    static void placeOver(Window owner, Stage stage, double width, double height) {
        Rectangle2D place = within(around(owner), owner.getX() + (owner.getWidth() - width) / 2,
                owner.getY() + (owner.getHeight() - height - TITLE) / 2, width, height + TITLE);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
    }

    /**
     * Moves a window that was just shown so that all of it is on the screen, and makes it smaller if need be. The
     * desktop may not have moved the window yet, so its own coordinates can't be used.
     *
     * @param x the left edge at which it was to be shown
     * @param y the upper edge at which it was to be shown
     */
    static void keepWithin(Stage stage, double x, double y, Rectangle2D room) {
        Rectangle2D wanted = new Rectangle2D(x, y, stage.getWidth(), stage.getHeight());
        Rectangle2D place = within(room, x, y, wanted.getWidth(), wanted.getHeight());
        if (!place.equals(wanted)) {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        }
    }

    /** The place nearest to the wanted place that is inside the room; made smaller if it is larger than the room. */
    static Rectangle2D within(Rectangle2D room, double x, double y, double width, double height) {
        double wide = Math.min(width, room.getWidth());
        double high = Math.min(height, room.getHeight());
        return new Rectangle2D(Math.clamp(x, room.getMinX(), room.getMaxX() - wide),
                Math.clamp(y, room.getMinY(), room.getMaxY() - high), wide, high);
    }
}
