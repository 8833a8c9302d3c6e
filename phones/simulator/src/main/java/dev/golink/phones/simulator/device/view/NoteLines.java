package dev.golink.phones.simulator.device.view;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a fixed number of characters. */
final class NoteLines {
    private NoteLines() {}

    /**
     * A line of a text.
     *
     * @param text its characters
     * @param from where it begins in the whole text, in characters of UTF-16
     */
    record Line(String text, int from) {}

    /**
     * The lines of a text; at least one.
     *
     * @param most the most characters of a line, at least 1
     */
    static List<Line> of(String text, int most) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int whole = end < 0 ? text.length() : end;
            int to = Math.min(whole, from + most);
            if (to < whole && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            int until = Math.max(to, Math.min(whole, from + 1));
            lines.add(new Line(text.substring(from, until), from));
            from = until == whole ? until + 1 : until;
        }
        return lines;
    }
}
