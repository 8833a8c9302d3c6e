package dev.golink.app.export;

import java.io.IOException;
import java.nio.file.Path;

/** The result of an export. */
public sealed interface ExportReport {
    /**
     * The rows were written into a file.
     *
     * @param rows the number of rows
     * @param file the file
     */
    record Written(int rows, Path file) implements ExportReport {}

    /**
     * The rows are on the clipboard.
     *
     * @param rows the number of rows
     */
    record Copied(int rows) implements ExportReport {}

    /**
     * The file could not be written; its previous content is unchanged.
     *
     * @param file the file
     * @param why  the cause
     */
    record Failed(Path file, IOException why) implements ExportReport {}
}
