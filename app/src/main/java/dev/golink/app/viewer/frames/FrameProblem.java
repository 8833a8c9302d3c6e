package dev.golink.app.viewer.frames;

/** Why a frame can't be shown. */
public enum FrameProblem {
    /** Its codec is not one that this console decodes. */
    CODEC("viewer.problem.codec"),
    /** It has more bytes, a longer side or more pixels than a screen may have. */
    TOO_BIG("viewer.problem.big"),
    /** Its bytes are not a whole picture. */
    UNREADABLE("viewer.problem.unreadable");

    private final String key;

    FrameProblem(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }
}
