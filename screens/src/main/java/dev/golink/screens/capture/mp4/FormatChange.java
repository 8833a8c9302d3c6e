package dev.golink.screens.capture.mp4;

/** What changed in a stream's pictures, so that they need another file. */
public enum FormatChange {
    /** The size of the pictures. */
    SIZE,
    /** The rotation that makes them upright. */
    ROTATION,
    /** The codec. */
    CODEC,
    /** The settings of the phone's encoder. */
    SETTINGS
}
