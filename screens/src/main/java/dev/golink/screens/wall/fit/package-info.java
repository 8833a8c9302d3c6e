/** How many tiles stand side by side and one below the other so that they fill the room; knows no scene. */
package dev.golink.screens.wall.fit;
