package dev.golink.app.table.columns;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;

/**
 * The width of the longest name together with its ID. It only grows, so that no column moves when a name is removed.
 */
public final class NameRoom {
    /** The space beside the text, in pixels. */
    private static final double PADDING = 14;
    private static final double SIZE = 13;
    /** Characters from here on count as wide: they are about as wide as they are high. */
    private static final char WIDE = '\u1100';

    private int longest;
    private double width;

    /** The width that the longest name needs, in pixels, among these rows and all earlier ones. */
    public double with(Iterable<PhoneRow> rows) {
        PhoneRow wide = null;
        for (PhoneRow row : rows) {
            int length = length(row);
            if (length > longest) {
                longest = length;
                wide = row;
            }
        }
        if (wide != null) {
            width = Math.max(width, measure(wide));
        }
        return width;
    }

    private static int length(PhoneRow row) {
        String nickname = row.phone().profile().nickname();
        int id = letters(row.id().value());
        return nickname.isEmpty() ? id : letters(nickname) + 1 + id;
    }

    /** The length of a text, with each wide character counted twice. */
    private static int letters(String text) {
        int letters = text.length();
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) >= WIDE ? 1 : 0;
        }
        return letters;
    }

    private static double measure(PhoneRow row) {
        String name = PhoneTexts.name(row.phone());
        String id = row.id().value();
        double first = measure(name, FontWeight.BOLD);
        return Math.ceil(name.equals(id) ? first : first + NameCell.GAP + measure(id, FontWeight.NORMAL)) + PADDING;
    }

    private static double measure(String words, FontWeight weight) {
        Text text = new Text(words);
        text.setFont(Font.font(Font.getDefault().getFamily(), weight, SIZE));
        return text.getLayoutBounds().getWidth();
    }
}
