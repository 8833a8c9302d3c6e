package dev.golink.ui.scenes;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * The position and size of a window.
 *
 * @param x         the left edge while the window is not maximised, in pixels of the desktop
 * @param y         the upper edge while the window is not maximised, in pixels of the desktop
 * @param width     the width while the window is not maximised, in pixels; 0 if it is not known
 * @param height    the height while the window is not maximised, in pixels; 0 if it is not known
 * @param maximised whether the window is maximised
 */
record Placement(double x, double y, double width, double height, boolean maximised) {
    static final Placement UNKNOWN = new Placement(0, 0, 0, 0, false);
    static final Section<Placement> SECTION = new Section<>("window", UNKNOWN, Placement::read, Placement::written);

    private static final double FARTHEST = 100_000;
    /** The width of title bar, in pixels, that must be on a screen so that the window can be dragged. */
    private static final double GRIP = 120;
    private static final double TITLE = 32;

    /** Whether enough of the window's title bar is on one of these screens to drag the window. */
    boolean canBeReachedOn(List<Rectangle2D> screens) {
        return width > 0 && height > 0 && screens.stream().anyMatch(this::canBeReachedOn);
    }

    private boolean canBeReachedOn(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        return across >= Math.min(GRIP, width) && y >= screen.getMinY() && y + TITLE <= screen.getMaxY();
    }

    /**
     * This placement, but no larger than the screen that shows most of it. The screen may have got fewer or larger
     * pixels since the placement was saved.
     */
    Placement within(List<Rectangle2D> screens) {
        return screens.stream().max(Comparator.comparingDouble(this::on)).map(this::within).orElse(this);
    }

    private double on(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }

    private Placement within(Rectangle2D screen) {
        boolean wide = width > screen.getWidth();
        boolean high = height > screen.getHeight();
        return new Placement(wide ? screen.getMinX() : x, high ? screen.getMinY() : y,
                wide ? screen.getWidth() : width, high ? screen.getHeight() : height, maximised);
    }

    private static Placement read(SectionFields fields) {
        return new Placement(fields.number("x", 0, -FARTHEST, FARTHEST), fields.number("y", 0, -FARTHEST, FARTHEST),
                fields.number("width", 0, 0, FARTHEST), fields.number("height", 0, 0, FARTHEST),
                fields.truth("maximised", false));
    }

    private JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("x", x);
        object.addProperty("y", y);
        object.addProperty("width", width);
        object.addProperty("height", height);
        object.addProperty("maximised", maximised);
        return object;
    }
}
