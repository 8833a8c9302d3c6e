package dev.golink.app.export;

/** The file formats of exports. */
public enum ExportFormat {
    /** Comma-separated values, for spreadsheets. */
    CSV("csv"),
    /** JSON, for programs. */
    JSON("json"),
    /** One JSON object a line, for programs. */
    JSON_LINES("jsonl");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of its file names. */
    public String extension() {
        return extension;
    }
}
