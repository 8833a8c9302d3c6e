package dev.golink.app.export;

/** The kinds of files. */
public enum Format {
    /** For spreadsheets. */
    CSV("csv"),
    /** For programs. */
    JSON("json");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** What the names of its files end with. */
    public String extension() {
        return extension;
    }
}
