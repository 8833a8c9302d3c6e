package dev.golink.screens.wall.tile;

import dev.golink.screens.wall.fit.Room;
import dev.golink.screens.wall.fit.TileFit;

/**
 * Where tiles stand, in pixels from the upper left corner of all of them. Tiles are as wide as they were wished to be or
 * somewhat wider, so that each row is full.
 *
 * @param count      how many tiles there are
 * @param columns    how many stand side by side, one at least
 * @param tileWidth  of each tile
 * @param tileHeight of each tile
 * @param height     of what of the wall is in sight
 */
public record GridGeometry(int count, int columns, double tileWidth, double tileHeight, double height) {
    /** Between tiles and around them. */
    public static final double GAP = 8;

    public static final GridGeometry NONE = new GridGeometry(0, 1, 1, 1, 0);

    /**
     * Divides the room.
     *
     * @param width  of the wall
     * @param height of what of it is in sight
     * @param wish   how wide a tile is to be
     */
    public static GridGeometry of(int count, double width, double height, double wish) {
        int columns = (int) Math.max(1, Math.floor((width - GAP) / (wish + GAP)));
        double tileWidth = Math.max(1, Math.floor((width - GAP) / columns - GAP));
        return new GridGeometry(count, columns, tileWidth, WallTile.heightFor(tileWidth), height);
    }

    /**
     * Fills the room, so that nothing of it has to be scrolled.
     *
     * @param count  how many tiles stand on the page
     */
    public static GridGeometry fitted(int count, Room room, TileFit fit) {
        return new GridGeometry(count, fit.columns(), WallTile.RULES.tileWidth(room, fit.columns()),
                WallTile.RULES.tileHeight(room, fit.rows()), room.height());
    }

    /** The left edge of a tile, in pixels. */
    public double x(int index) {
        return GAP + index % columns * (tileWidth + GAP);
    }

    /** The upper edge of a tile, in pixels. */
    public double y(int index) {
        int row = index / columns;
        return GAP + row * (tileHeight + GAP);
    }

    /** How far down the wall can be scrolled. */
    public double farthest() {
        return Math.max(0, bottom() - height);
    }

    /** Where everything ends. */
    public double bottom() {
        int rows = (count + columns - 1) / columns;
        return GAP + rows * (tileHeight + GAP);
    }

    /** The first tile of which anything is in sight. */
    public int first(double offset) {
        int row = (int) Math.floor((offset - GAP) / (tileHeight + GAP));
        return Math.clamp((long) row * columns, 0, count);
    }

    /** The one behind the last tile of which anything is in sight. */
    public int end(double offset) {
        int row = (int) Math.ceil((offset + height - GAP) / (tileHeight + GAP));
        return Math.clamp((long) row * columns, 0, count);
    }

    /** The tile at a place; -1 if there is none. */
    public int at(double x, double y) {
        int column = (int) Math.floor((x - GAP / 2) / (tileWidth + GAP));
        int row = (int) Math.floor((y - GAP / 2) / (tileHeight + GAP));
        int index = row * columns + column;
        return column < 0 || column >= columns || row < 0 || index >= count ? -1 : index;
    }

    /** Before which tile one is put that is dropped at a place; their number if behind the last one. */
    public int insertionAt(double x, double y) {
        int column = Math.clamp(Math.round((x - GAP / 2) / (tileWidth + GAP)), 0, columns);
        int row = (int) Math.max(0, Math.floor((y - GAP / 2) / (tileHeight + GAP)));
        return Math.clamp((long) row * columns + column, 0, count);
    }

    /** How far to scroll from here so that a whole tile is in sight, by as little as is needed. */
    public double revealing(int index, double offset) {
        double top = y(index) - GAP;
        double low = y(index) + tileHeight + GAP - height;
        return Math.clamp(offset < low ? Math.min(low, top) : Math.min(offset, top), 0, farthest());
    }
}
