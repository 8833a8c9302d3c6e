/**
 * Captures of phones' screens: screenshots, recordings, and replays of the last half minute. Frames are held as they
 * were received; one thread writes all files.
 */
package dev.golink.screens.capture;
