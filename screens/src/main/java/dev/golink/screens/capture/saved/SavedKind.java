package dev.golink.screens.capture.saved;

/** The kind of a saved file. */
public enum SavedKind {
    /** A picture in a PNG file. */
    SCREENSHOT("png", "saved.screenshot"),
    /** A movie in an MP4 file: a recording or a replay. */
    RECORDING("mp4", "saved.recording");

    private final String extension;
    private final String key;

    SavedKind(String extension, String key) {
        this.extension = extension;
        this.key = key;
    }

    /** The extension of its files, without a dot. */
    String extension() {
        return extension;
    }

    /** The key of its name. */
    String key() {
        return key;
    }
}
