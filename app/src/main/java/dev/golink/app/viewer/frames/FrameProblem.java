package dev.golink.app.viewer.frames;

/** Why a frame can't be shown. */
public enum FrameProblem {
    /** Only JPEG can be decoded, because FFmpeg's library could not be loaded. */
    CODEC("viewer.problem.codec"),
    /** It has more bytes, a longer side or more pixels than a screen may have. */
    TOO_BIG("viewer.problem.big"),
    /** Its bytes are not a whole picture. */
    UNREADABLE("viewer.problem.unreadable"),
    /** Frames came faster than this computer decodes them, and some of them were left out. */
    OVERLOAD("viewer.problem.overload"),
    /** Frames come, but none that can be decoded without an earlier one, though one was asked for. */
    NO_KEY_FRAME("viewer.problem.noKeyFrame");

    private final String key;

    FrameProblem(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }
}
