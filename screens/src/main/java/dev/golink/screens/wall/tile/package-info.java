/** A tile of the wall: its screen, its texts and its place. */
package dev.golink.screens.wall.tile;
