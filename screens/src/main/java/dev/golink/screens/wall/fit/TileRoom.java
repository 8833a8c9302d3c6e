package dev.golink.screens.wall.fit;

/**
 * The area for tiles, in pixels.
 *
 * @param width  the area's width
 * @param height the area's height
 */
public record TileRoom(double width, double height) {}
