package dev.golink.server.fleet.screen;

/** The encoding of a frame's picture. */
public enum Codec {
    /** Each frame is a whole picture. */
    JPEG,
    /** A stream in Annex B form. A frame depends on earlier ones, back to the last key frame. */
    H264
}
