/** Reads the bits of H.264: units, parameter sets and slice headers. */
package dev.golink.video.h264;
