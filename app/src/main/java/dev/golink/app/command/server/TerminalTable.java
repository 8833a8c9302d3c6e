package dev.golink.app.command.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligns columns for a terminal. Stateless. */
public final class TerminalTable {
    private static final String GAP = "  ";

    private TerminalTable() {}

    /** The lines of a table. What a client said about itself can't change the terminal. */
    public static List<String> lines(List<String> heading, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(heading));
        rows.stream().map(row -> row.stream().map(TerminalTable::plain).toList()).forEach(all::add);
        int[] widths = IntStream.range(0, heading.size())
                .map(column -> all.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).repeat(' ', widths[i] - width(row.get(i))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** Terminals show most letters of Chinese, Japanese and Korean in two columns. */
    private static int width(String text) {
        return text.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
    }

    /** A text without characters that change a terminal. */
    static String plain(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }
}
