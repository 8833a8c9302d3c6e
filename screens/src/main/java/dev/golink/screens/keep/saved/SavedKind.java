package dev.golink.screens.keep.saved;

/** What a saved file is. */
public enum SavedKind {
    /** A picture, in a PNG file. */
    SCREENSHOT("png", "saved.screenshot"),
    /** A film, in an MP4 file; the last half minute is one too. */
    RECORDING("mp4", "saved.recording");

    private final String extension;
    private final String key;

    SavedKind(String extension, String key) {
        this.extension = extension;
        this.key = key;
    }

    /** Of its files, without a dot. */
    String extension() {
        return extension;
    }

    /** The key of its name's text. */
    String key() {
        return key;
    }
}
