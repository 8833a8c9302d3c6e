package dev.golink.screens.wall;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.wall.fit.ShapeCounts;
import dev.golink.screens.wall.fit.TileFit;
import dev.golink.screens.wall.fit.TileRoom;
import dev.golink.screens.wall.tile.GridGeometry;
import dev.golink.screens.wall.tile.WallTile;
import dev.golink.ui.roster.PhoneRow;

/**
 * The pages of the wall. There is one scrolled page with all tiles, or as many pages as needed while tiles are fitted
 * to the room. Used on the JavaFX thread only.
 */
final class WallPages {
    private final List<PhoneRow> rows;
    private final WallScreens screens;
    private final BooleanProperty fits = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
    private @Nullable TileFit fit;
    private @Nullable TileRoom divided;
    private ShapeCounts shapes = ShapeCounts.of(List.of());

    /**
     * Makes a single scrolled page.
     *
     * @param rows    the phones with tiles, in order; read at each layout
     * @param screens the screens, for the shapes of their pictures
     */
    WallPages(List<PhoneRow> rows, WallScreens screens) {
        this.rows = rows;
        this.screens = screens;
        fits.subscribe((_, _) -> fit = null);
    }

    /** Whether tiles are fitted to the room. */
    BooleanProperty fitsProperty() {
        return fits;
    }

    /** The current page; the first one is 0. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The number of pages, at least one. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Puts all tiles on one scrolled page. */
    void join() {
        current.set(0);
        count.set(1);
    }

    /**
     * Fits the tiles to a room, and computes the positions of the tiles on the current page.
     *
     * @param moved  whether tiles were added, removed or moved
     * @param anchor the tile whose page is shown if anything changes; if it is null, the page number stays
     */
    GridGeometry fit(TileRoom room, boolean moved, Supplier<@Nullable PhoneRow> anchor) {
        shapes = PictureShapes.of(rows, screens);
        TileFit before = room.equals(divided) ? fit : null;
        divided = room;
        TileFit now = TileFit.of(rows.size(), room, shapes, WallTile.RULES, before);
        PhoneRow shown = moved || !now.equals(fit) ? anchor.get() : null;
        int place = shown == null ? -1 : rows.indexOf(shown);
        fit = now;
        count.set(now.pages());
        current.set(Math.clamp(place < 0 ? current.get() : place / now.capacity(), 0, now.pages() - 1));
        return GridGeometry.fitted(end() - start(), room, now);
    }

    /** How many pages the tiles would need in a room. */
    int in(TileRoom room) {
        return fits.get()
                ? TileFit.of(rows.size(), room, PictureShapes.of(rows, screens), WallTile.RULES, null).pages()
                : 1;
    }

    /** Whether pictures changed their shape since the tiles were fitted. */
    boolean isOutdated() {
        return fits.get() && !PictureShapes.of(rows, screens).equals(shapes);
    }

    /** The index of the first tile on the current page. */
    int start() {
        return current.get() * capacity();
    }

    /** The index after the last tile on the current page. */
    int end() {
        return count.get() == 1 ? rows.size() : Math.min(rows.size(), start() + capacity());
    }

    /** Turns to the page with the tile of the given index. */
    void show(int tile) {
        if (count.get() > 1) {
            current.set(Math.clamp(tile / capacity(), 0, count.get() - 1));
        }
    }

    /** Turns the given number of pages forward, or back if negative. The first page follows the last. */
    void turn(int pages) {
        current.set(Math.floorMod(current.get() + pages, count.get()));
    }

    private int capacity() {
        return fit == null ? 0 : fit.capacity();
    }
}
