/**
 * Passes changes from the fleet's threads to the JavaFX thread, and holds the few other things that run on that thread.
 */
package dev.golink.ui.feed;
