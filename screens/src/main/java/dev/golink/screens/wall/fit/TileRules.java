package dev.golink.screens.wall.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * The parts of a tile around its picture, and the least sizes. All values are in pixels.
 *
 * @param gap       the distance between tiles and around them
 * @param frame     the border at each side of a picture
 * @param caption   the height of the text below a picture, given the width of the tile
 * @param narrowest the least width of a tile, with room for a name
 * @param least     the least long side of a readable picture
 */
public record TileRules(double gap, double frame, DoubleUnaryOperator caption, double narrowest, double least) {
    /** The width of a tile with the given number of columns. */
    public double tileWidth(TileRoom room, int columns) {
        return Math.max(1, Math.floor((room.width() - gap) / columns - gap));
    }

    /** The height of a tile with the given number of rows. */
    public double tileHeight(TileRoom room, int rows) {
        return Math.max(1, Math.floor((room.height() - gap) / rows - gap));
    }

    double pictureWidth(TileRoom room, int columns) {
        return Math.max(0, tileWidth(room, columns) - 2 * frame);
    }

    double pictureHeight(TileRoom room, int columns, int rows) {
        return Math.max(0, tileHeight(room, rows) - 2 * frame - caption.applyAsDouble(tileWidth(room, columns)));
    }

    /** The most columns that fit. */
    int mostColumns(TileRoom room) {
        return (int) Math.max(1, Math.floor((room.width() - gap) / (narrowest + gap)));
    }

    /** The most rows that fit, however flat their pictures are. */
    int mostRows(TileRoom room) {
        return (int) Math.max(1,
                Math.floor((room.height() - gap) / (caption.applyAsDouble(narrowest) + 2 * frame + gap)));
    }
}
