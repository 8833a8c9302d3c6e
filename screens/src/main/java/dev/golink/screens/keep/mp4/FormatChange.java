package dev.golink.screens.keep.mp4;

/** What of the pictures became another, so that they need another file. */
public enum FormatChange {
    /** How large they are. */
    SIZE,
    /** How they have to be turned. */
    ROTATION,
    /** How they are encoded. */
    CODEC,
    /** How the phone's encoder is set. */
    SETTINGS
}
