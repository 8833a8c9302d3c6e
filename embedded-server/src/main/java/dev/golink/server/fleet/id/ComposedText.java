package dev.golink.server.fleet.id;

import java.text.Normalizer;

/**
 * Texts in Unicode's composed form (NFC, Unicode Standard Annex 15): {@code é} as one character, however a keyboard or a file
 * system writes it. Two texts that look alike and mean the same are then the same text. Free of state, so any thread may call
 * it.
 */
public final class ComposedText {
    /**
     * The most combining marks in a row that any language needs, by UAX 15, section 13. To put longer rows in order takes the
     * square of their length: seconds for one message.
     */
    private static final int MOST_MARKS = 30;
    private static final char FIRST_TO_COMPOSE = '\u0300';

    private ComposedText() {}

    /** The text in its composed form; as it is if it has more than 30 combining marks in a row. */
    public static String of(String text) {
        return isComposed(text) || !isOrderly(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Nearly all texts are, and to see that takes no copy. */
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
