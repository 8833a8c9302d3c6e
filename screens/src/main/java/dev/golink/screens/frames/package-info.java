/**
 * Passes frames from the relay to the JavaFX thread. Each frame is checked and then decoded by a limited number of
 * workers; newer frames replace older ones.
 */
package dev.golink.screens.frames;
