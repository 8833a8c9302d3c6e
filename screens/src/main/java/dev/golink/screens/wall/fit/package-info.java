/** Computes how many columns and rows of tiles fill a room. Independent of the scene graph. */
package dev.golink.screens.wall.fit;
