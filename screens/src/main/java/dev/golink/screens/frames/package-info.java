/**
 * The way of a frame from the relay to the FX thread: checked before it is decoded, decoded by bounded workers, newest
 * first.
 */
package dev.golink.screens.frames;
