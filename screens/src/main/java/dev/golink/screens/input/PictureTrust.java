package dev.golink.screens.input;

/** Whether a picture shows what is on the phone's screen now. */
public enum PictureTrust {
    /** It does. */
    CURRENT,
    /** The picture is old, and what is on the screen now is not known. */
    OLD,
    /** There is no link to the server, so the picture is old. */
    NO_LINK
}
