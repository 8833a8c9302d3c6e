/** Checks the bytes of a frame before native code sees them, and gives one result to everything that uses the frame. */
package dev.golink.screens.bitstream;
