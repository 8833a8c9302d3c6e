/** The wall: the screens of many phones side by side, and one of them large. */
package dev.golink.screens.wall;
