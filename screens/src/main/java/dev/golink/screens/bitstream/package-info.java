/** Reads the bytes of a frame before any native code sees them, and gives one verdict for everything that uses the frame. */
package dev.golink.screens.bitstream;
