/** Reads the bits of H.264: units, parameter sets and headers of slices. */
package dev.golink.screens.bitstream.h264;
