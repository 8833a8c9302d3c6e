package dev.golink.screens.wall.tile;

import dev.golink.screens.wall.fit.TileFit;
import dev.golink.screens.wall.fit.TileRoom;

/**
 * The positions of tiles, in pixels from the upper left corner of the whole grid. Tiles have at least the desired width
 * and may be wider, so that each row is full.
 *
 * @param count      the number of tiles
 * @param columns    the number of columns, at least one
 * @param tileWidth  the width of each tile
 * @param tileHeight the height of each tile
 * @param height     the height of the visible part of the wall
 */
public record GridGeometry(int count, int columns, double tileWidth, double tileHeight, double height) {
    /** The distance between tiles and around them. */
    public static final double GAP = 8;

    public static final GridGeometry NONE = new GridGeometry(0, 1, 1, 1, 0);

    /**
     * Divides a wall that is scrolled.
     *
     * @param width  the width of the wall
     * @param height the height of its visible part
     * @param wish   the desired width of a tile
     */
    public static GridGeometry of(int count, double width, double height, double wish) {
        int columns = (int) Math.max(1, Math.floor((width - GAP) / (wish + GAP)));
        double tileWidth = Math.max(1, Math.floor((width - GAP) / columns - GAP));
        return new GridGeometry(count, columns, tileWidth, WallTile.heightFor(tileWidth), height);
    }

    /**
     * Divides a page that fills the room, so that nothing needs to be scrolled.
     *
     * @param count the number of tiles on the page
     */
    public static GridGeometry fitted(int count, TileRoom room, TileFit fit) {
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

    /** The largest scroll position. */
    public double farthest() {
        return Math.max(0, bottom() - height);
    }

    /** The lower end of the whole grid. */
    public double bottom() {
        int rows = (count + columns - 1) / columns;
        return GAP + rows * (tileHeight + GAP);
    }

    /** The index of the first tile that is at least partly visible. */
    public int first(double offset) {
        int row = (int) Math.floor((offset - GAP) / (tileHeight + GAP));
        return Math.clamp((long) row * columns, 0, count);
    }

    /** The index after the last tile that is at least partly visible. */
    public int end(double offset) {
        int row = (int) Math.ceil((offset + height - GAP) / (tileHeight + GAP));
        return Math.clamp((long) row * columns, 0, count);
    }

    /** The index of the tile at the given coordinates; -1 if there is none. */
    public int at(double x, double y) {
        int column = (int) Math.floor((x - GAP / 2) / (tileWidth + GAP));
        int row = (int) Math.floor((y - GAP / 2) / (tileHeight + GAP));
        int index = row * columns + column;
        return column < 0 || column >= columns || row < 0 || index >= count ? -1 : index;
    }

    /**
     * The index of the tile before which a tile dropped at the given coordinates is inserted; the number of tiles if it
     * goes to the end.
     */
    public int insertionAt(double x, double y) {
        int column = Math.clamp(Math.round((x - GAP / 2) / (tileWidth + GAP)), 0, columns);
        int row = (int) Math.max(0, Math.floor((y - GAP / 2) / (tileHeight + GAP)));
        return Math.clamp((long) row * columns + column, 0, count);
    }

    /** The scroll position nearest to {@code offset} at which the whole tile is visible. */
    public double revealing(int index, double offset) {
        double top = y(index) - GAP;
        double low = y(index) + tileHeight + GAP - height;
        return Math.clamp(offset < low ? Math.min(low, top) : Math.min(offset, top), 0, farthest());
    }
}
