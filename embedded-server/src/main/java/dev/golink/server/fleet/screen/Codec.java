package dev.golink.server.fleet.screen;

/** How a frame's picture is encoded. */
public enum Codec {
    /** A whole picture each frame. */
    JPEG,
    /** A stream in Annex B form, whose frames depend on earlier ones up to the last key frame. */
    H264
}
