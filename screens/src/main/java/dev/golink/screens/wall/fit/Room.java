package dev.golink.screens.wall.fit;

/**
 * What there is for tiles, in pixels.
 *
 * @param width  from the left edge to the right one
 * @param height from the upper edge to the lower one
 */
public record Room(double width, double height) {}
