package dev.golink.screens.wall;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.wall.fit.Room;
import dev.golink.screens.wall.fit.Shapes;
import dev.golink.screens.wall.fit.TileFit;
import dev.golink.screens.wall.tile.GridGeometry;
import dev.golink.screens.wall.tile.WallTile;
import dev.golink.ui.roster.PhoneRow;

/**
 * The pages of the wall: one with all tiles that is scrolled, or as many as they need while they are fitted to the room. For
 * the window's thread only.
 */
final class WallPages {
    private final List<PhoneRow> rows;
    private final WallScreens screens;
    private final BooleanProperty fits = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
    private @Nullable TileFit fit;
    private @Nullable Room divided;
    private Shapes shapes = Shapes.of(List.of());

    /**
     * One page, scrolled.
     *
     * @param rows    of which phones there are tiles, in their order; read whenever they are divided
     * @param screens know how pictures look
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

    /** The page that is in sight; the first one is 0. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How many there are, one at least. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Puts all tiles on one page, to be scrolled. */
    void join() {
        current.set(0);
        count.set(1);
    }

    /**
     * Fits tiles to a room, and says where those of the page in sight stand.
     *
     * @param moved  whether tiles came, went or changed places
     * @param anchor the tile whose page is shown if anything moves; the page of the same number is if there is none
     */
    GridGeometry fit(Room room, boolean moved, Supplier<@Nullable PhoneRow> anchor) {
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

    /** How many pages the tiles would have in a room. */
    int in(Room room) {
        return fits.get()
                ? TileFit.of(rows.size(), room, PictureShapes.of(rows, screens), WallTile.RULES, null).pages()
                : 1;
    }

    /** Whether pictures look otherwise than when the tiles were fitted. */
    boolean isOutdated() {
        return fits.get() && !PictureShapes.of(rows, screens).equals(shapes);
    }

    /** The first tile of the page in sight. */
    int start() {
        return current.get() * capacity();
    }

    /** The one behind the last tile of the page in sight. */
    int end() {
        return count.get() == 1 ? rows.size() : Math.min(rows.size(), start() + capacity());
    }

    /** Turns to the page that a tile is on. */
    void show(int tile) {
        if (count.get() > 1) {
            current.set(Math.clamp(tile / capacity(), 0, count.get() - 1));
        }
    }

    /** Turns so many pages on, or back; the first one follows the last one. */
    void turn(int pages) {
        current.set(Math.floorMod(current.get() + pages, count.get()));
    }

    private int capacity() {
        return fit == null ? 0 : fit.capacity();
    }
}
