/** What stands in the bytes of a frame, read before any native code sees them: one verdict for all that use a frame. */
package dev.golink.app.viewer.bitstream;
