package dev.golink.screens.viewer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** Finds places for windows on a screen so that they do not overlap. All values are in pixels of the desktop. */
final class Tiling {
    /** The least width of a cell. If there is no room for enough cells, several windows share a cell. */
    static final double NARROWEST = 280;
    static final double LOWEST = 300;

    /** Width divided by height of a window with an upright phone, including the window's borders. */
    private static final double ASPECT = 0.5;
    private static final double STEP = 24;
    private static final int STEPS = 10;

    private Tiling() {}

    /** The cells of the grid with the largest pictures, row by row; at least {@code count} of them if there is room. */
    static List<Rectangle2D> cells(Rectangle2D screen, int count) {
        int most = Math.max(1, (int) (screen.getWidth() / NARROWEST));
        int rowsAtMost = Math.max(1, (int) (screen.getHeight() / LOWEST));
        int columns = most;
        int rows = rowsAtMost;
        double best = 0;
        for (int c = 1; c <= most; c++) {
            int r = Math.ceilDiv(count, c);
            double height = Math.min(screen.getHeight() / r, screen.getWidth() / c / ASPECT);
            if (r <= rowsAtMost && height > best) {
                best = height;
                columns = c;
                rows = r;
            }
        }
        return grid(screen, columns, rows);
    }

    private static List<Rectangle2D> grid(Rectangle2D screen, int columns, int rows) {
        double width = Math.floor(screen.getWidth() / columns);
        double height = Math.floor(screen.getHeight() / rows);
        // On a wide screen, a few phones are placed side by side at the left. Otherwise each would be in the middle of
        // a wide cell.
        double narrow = Math.clamp(height * ASPECT, NARROWEST, Math.max(NARROWEST, width));
        List<Rectangle2D> cells = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            int column = i % columns;
            int row = i / columns;
            cells.add(new Rectangle2D(screen.getMinX() + narrow * column, screen.getMinY() + height * row, narrow,
                    height));
        }
        return cells;
    }

    /**
     * Cells for {@code count} more windows that overlap none of the existing ones. The cells get smaller if there are
     * many.
     */
    static List<Rectangle2D> free(Rectangle2D screen, int count, Collection<Rectangle2D> taken) {
        List<Rectangle2D> last = List.of();
        for (int all = count; all <= 2 * (count + taken.size()); all++) {
            last = cells(screen, all);
            List<Rectangle2D> free = last.stream().filter(cell -> taken.stream().noneMatch(cell::intersects)).toList();
            if (free.size() >= count) {
                return free.subList(0, count);
            }
        }
        return around(last, count);
    }

    /** The first {@code count} cells, starting again with the first cell after the last one. */
    static List<Rectangle2D> around(List<Rectangle2D> cells, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> cells.get(i % cells.size())).toList();
    }

    /**
     * The first place, row by row, for a window of the given size that overlaps no other. If there is none, a place
     * slightly offset from the previous window.
     */
    static Rectangle2D firstFree(Rectangle2D screen, double width, double height, Collection<Rectangle2D> taken) {
        for (double y : edges(screen.getMinY(), taken, Rectangle2D::getMaxY)) {
            for (double x : edges(screen.getMinX(), taken, Rectangle2D::getMaxX)) {
                Rectangle2D place = new Rectangle2D(x, y, width, height);
                if (screen.contains(place) && taken.stream().noneMatch(place::intersects)) {
                    return place;
                }
            }
        }
        double aside = STEP * (taken.size() % STEPS);
        return new Rectangle2D(screen.getMinX() + aside, screen.getMinY() + aside, width, height);
    }

    /** The coordinates at which a window can begin: the edge of the screen, and where another window ends. */
    private static List<Double> edges(double first, Collection<Rectangle2D> taken, Function<Rectangle2D, Double> end) {
        return Stream.concat(Stream.of(first), taken.stream().map(end).filter(edge -> edge > first)).distinct().sorted()
                .toList();
    }
}
