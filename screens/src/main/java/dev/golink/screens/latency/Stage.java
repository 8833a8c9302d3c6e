package dev.golink.screens.latency;

/** A part of the time from a picture's capture to its painting. */
public enum Stage {
    /** From the capture until the picture left the phone, as reported by the phone. */
    PHONE,
    /** From the phone through the server to this console; compares two clocks. */
    WAY,
    /** From the arrival until the pixels were ready. */
    DECODE,
    /** From then until the picture went to the renderer, in the next pulse of its window. */
    PAINT,
    /** All stages together; compares two clocks. */
    ALL
}
