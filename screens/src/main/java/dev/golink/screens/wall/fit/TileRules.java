package dev.golink.screens.wall.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * What of a tile is not its picture, and how small it may be. All in pixels.
 *
 * @param gap       between tiles and around them
 * @param frame     at each side of a picture
 * @param caption   how high the words below a picture are, given the width of the tile
 * @param narrowest a tile that is as wide has room for a name
 * @param least     a picture whose long side is as long can be read
 */
public record TileRules(double gap, double frame, DoubleUnaryOperator caption, double narrowest, double least) {
    /** How wide a tile is if so many stand side by side. */
    public double tileWidth(Room room, int columns) {
        return Math.max(1, Math.floor((room.width() - gap) / columns - gap));
    }

    /** How high a tile is if so many stand one below the other. */
    public double tileHeight(Room room, int rows) {
        return Math.max(1, Math.floor((room.height() - gap) / rows - gap));
    }

    double pictureWidth(Room room, int columns) {
        return Math.max(0, tileWidth(room, columns) - 2 * frame);
    }

    double pictureHeight(Room room, int columns, int rows) {
        return Math.max(0, tileHeight(room, rows) - 2 * frame - caption.applyAsDouble(tileWidth(room, columns)));
    }

    /** No more can stand side by side. */
    int mostColumns(Room room) {
        return (int) Math.max(1, Math.floor((room.width() - gap) / (narrowest + gap)));
    }

    /** No more can stand one below the other, however flat their pictures are. */
    int mostRows(Room room) {
        return (int) Math.max(1,
                Math.floor((room.height() - gap) / (caption.applyAsDouble(narrowest) + 2 * frame + gap)));
    }
}
