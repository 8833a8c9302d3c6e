package dev.golink.screens.figures;

/** A part of a picture's way. */
public enum Stage {
    /** From its capture until it left the phone, as the phone says. */
    PHONE,
    /** From the phone, through the server, to this console; by two clocks. */
    WAY,
    /** From its arrival until its pixels were there. */
    DECODE,
    /** From then until it was handed to the renderer, in the next pulse of its window. */
    PAINT,
    /** All of it; by two clocks. */
    ALL
}
