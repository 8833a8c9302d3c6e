/** The wall: the screens of many phones side by side, and a close-up of one of them. */
package dev.golink.screens.wall;
