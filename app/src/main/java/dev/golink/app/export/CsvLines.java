package dev.golink.app.export;

import java.io.IOException;
import java.util.List;

/** Writes CSV line by line, as {@link TextTable} writes whole tables. */
public final class CsvLines {
    private CsvLines() {}

    /**
     * Writes the byte order mark and the titles.
     *
     * @throws IOException if that fails
     */
    public static void begin(List<String> titles, Appendable out) throws IOException {
        TextTable.csvRows(titles, List.of(), out);
    }

    /**
     * Writes a line. No text becomes a formula in a spreadsheet.
     *
     * @throws IOException if that fails
     */
    public static void line(List<String> cells, Appendable out) throws IOException {
        TextTable.csvRow(cells, out);
    }
}
