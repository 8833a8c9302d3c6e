package dev.golink.app.export;

import java.io.IOException;
import java.nio.file.Path;

/** What became of an export. */
public sealed interface ExportReport {
    /**
     * The rows stand in a file.
     *
     * @param rows how many
     * @param file where
     */
    record Written(int rows, Path file) implements ExportReport {}

    /**
     * The rows are on the clipboard.
     *
     * @param rows how many
     */
    record Copied(int rows) implements ExportReport {}

    /**
     * The file could not be written; what stood there before stands there still.
     *
     * @param file where
     * @param why  what failed
     */
    record Failed(Path file, IOException why) implements ExportReport {}
}
