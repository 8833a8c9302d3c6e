/**
 * What every window of the console needs: listeners that end with their views, small windows beside the main window, a
 * close button, and helpers for focus, menus, sizes and positions.
 */
package dev.golink.ui.scenes;
