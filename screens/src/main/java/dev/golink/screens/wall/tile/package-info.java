/** A tile of the wall: its screen, its words, its place. */
package dev.golink.screens.wall.tile;
