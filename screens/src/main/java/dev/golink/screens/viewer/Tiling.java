package dev.golink.screens.viewer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** Where windows stand on a screen without lying over one another. All in pixels of the desktop. */
final class Tiling {
    /** No cell is smaller; when there is no room for so many, several windows share a cell. */
    static final double NARROWEST = 280;
    static final double LOWEST = 300;

    /** Width to height of a phone that stands upright, with the window's own edges. */
    private static final double ASPECT = 0.5;
    private static final double STEP = 24;
    private static final int STEPS = 10;

    private Tiling() {}

    /** The cells of the grid whose pictures are largest, row by row: at least so many, if there is room. */
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
        // On a wide screen few phones stand side by side at the left instead of each in the middle of nothing.
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

    /** Cells for so many more windows that lie over none that is there; smaller ones if there are many. */
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

    /** The cells in order, and from the first one again. */
    static List<Rectangle2D> around(List<Rectangle2D> cells, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> cells.get(i % cells.size())).toList();
    }

    /** The first place for a window of a size, row by row, where it lies over no other; else a little beside the last. */
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

    /** Where a window can begin: at the edge of the screen, and where another one ends. */
    private static List<Double> edges(double first, Collection<Rectangle2D> taken, Function<Rectangle2D, Double> end) {
        return Stream.concat(Stream.of(first), taken.stream().map(end).filter(edge -> edge > first)).distinct().sorted()
                .toList();
    }
}
