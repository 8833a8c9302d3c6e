package dev.golink.app.export;

import java.io.IOException;
import java.util.List;

import dev.golink.ui.roster.PhoneSnapshot;

/** Writes rows as text: as CSV (RFC 4180) for spreadsheets, and with tabs for the clipboard. */
final class TextTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String CAN_START_FORMULA = "=+-@\t\r";
    private static final String PLAIN_NUMBER = "[-+]?[0-9]+([.,][0-9]+)?";

    private TextTable() {}

    /** Writes CSV with a byte order mark; without it, Excel misreads Chinese. */
    static void csv(List<ExportField> fields, List<PhoneSnapshot> rows, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        line(fields.stream().map(field -> csvCell(field.title())).toList(), ",", "\r\n", out);
        for (PhoneSnapshot row : rows) {
            line(fields.stream().map(field -> csvCell(field.text().apply(row))).toList(), ",", "\r\n", out);
        }
    }

    /** Writes CSV as {@link #csv} does, from rows of texts. */
    static void csvRows(List<String> titles, List<List<String>> rows, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        line(titles.stream().map(TextTable::csvCell).toList(), ",", "\r\n", out);
        for (List<String> row : rows) {
            csvRow(row, out);
        }
    }

    /** Writes one line of CSV. */
    static void csvRow(List<String> cells, Appendable out) throws IOException {
        line(cells.stream().map(TextTable::csvCell).toList(), ",", "\r\n", out);
    }

    /** Writes lines of cells separated by tabs; each run of tabs and line breaks in a cell becomes a space. */
    static void tabs(List<ExportField> fields, List<PhoneSnapshot> rows, Appendable out) throws IOException {
        line(fields.stream().map(field -> tabCell(field.title())).toList(), "\t", "\n", out);
        for (PhoneSnapshot row : rows) {
            line(fields.stream().map(field -> tabCell(field.text().apply(row))).toList(), "\t", "\n", out);
        }
    }

    /** Writes one line of cells as {@link #tabs} does, without its end. */
    static String tabLine(List<String> cells) {
        return String.join("\t", cells.stream().map(TextTable::tabCell).toList());
    }

    private static void line(List<String> cells, String between, String end, Appendable out) throws IOException {
        out.append(String.join(between, cells)).append(end);
    }

    private static String csvCell(String text) {
        String harmless = harmless(text);
        boolean quotes = harmless.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String tabCell(String text) {
        return harmless(text.replaceAll("[\\t\\r\\n]+", " "));
    }

    /**
     * Prevents a phone's text from becoming a formula in a spreadsheet.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
     */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && CAN_START_FORMULA.indexOf(text.charAt(0)) >= 0
                && !text.matches(PLAIN_NUMBER);
        return formula ? "'" + text : text;
    }
}
