package dev.golink.server.fleet.id;

import java.text.Normalizer;

/**
 * Converts texts to Unicode's composed form (NFC, Unicode Standard Annex 15): {@code é} is one character, in whatever
 * form a keyboard or a file system writes it. Equal-looking texts with the same meaning then are equal. Stateless, so
 * any thread may call it. See decision 0033.
 */
public final class ComposedText {
    /**
     * The most combining marks in a row that any language needs (UAX 15, section 13). Normalisation sorts the marks.
     * For more marks in a row, its time grows with the square of their number, up to seconds for one message.
     */
    private static final int MOST_MARKS = 30;
    private static final char FIRST_TO_COMPOSE = '\u0300';

    private ComposedText() {}

    /** The text in its composed form. A text with more than 30 combining marks in a row is returned unchanged. */
    public static String of(String text) {
        return isComposed(text) || !isOrderly(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether a text certainly is in composed form. Nearly all texts are, and this check needs no copy. */
    private static boolean isComposed(String text) {
        return text.chars().allMatch(unit -> unit < FIRST_TO_COMPOSE);
    }

    private static boolean isOrderly(String text) {
        int marks = 0;
        for (int at = 0; at < text.length() && marks <= MOST_MARKS; at += Character.charCount(text.codePointAt(at))) {
            marks = isMark(text.codePointAt(at)) ? marks + 1 : 0;
        }
        return marks <= MOST_MARKS;
    }

    /** Whether a character combines with the one before it. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
