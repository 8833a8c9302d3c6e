package dev.golink.server.fleet;

import dev.golink.server.fleet.id.OperatorId;

/**
 * What one operator says to others, such as when it hands over to them.
 *
 * @param from  who says it
 * @param text  1 to {@value #LONGEST} characters
 * @param toAll whether all other operators are told it, or one alone
 */
public record OperatorNote(OperatorId from, String text, boolean toAll) {
    /** The most characters of a text. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException if there is no text, or too much of it */
    public OperatorNote {
        check(text);
    }

    /**
     * Checks a text.
     *
     * @throws IllegalArgumentException if there is none, or too much of it
     */
    public static void check(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A message has 1 to " + LONGEST + " characters, this one has " + length + ".");
        }
    }
}
