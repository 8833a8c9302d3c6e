package dev.golink.app.export;

import java.util.List;

/** A line of text for the clipboard. */
public final class TabLine {
    private TabLine() {}

    /** The cells with tabs between them; no cell contains a tab or a line break, or becomes a formula. */
    public static String of(List<String> cells) {
        return TextTable.tabLine(cells);
    }
}
