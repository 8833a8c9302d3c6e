package dev.golink.app.export;

/** The file formats of exports. */
public enum Format {
    /** Comma-separated values, for spreadsheets. */
    CSV("csv"),
    /** JSON, for programs. */
    JSON("json");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The ending of its file names. */
    public String extension() {
        return extension;
    }
}
