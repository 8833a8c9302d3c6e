package dev.golink.server.fleet;

import dev.golink.server.fleet.id.OperatorId;

/**
 * A message from one operator to others, for instance at a handover.
 *
 * @param from  the sender
 * @param text  1 to {@value #LONGEST} characters
 * @param toAll whether it is for all other operators instead of one
 */
public record OperatorNote(OperatorId from, String text, boolean toAll) {
    /** The most characters of a text. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException if the text is blank or too long */
    public OperatorNote {
        check(text);
    }

    /**
     * Checks the length of a text.
     *
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static void check(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A message has 1 to " + LONGEST + " characters. This one has " + length + ".");
        }
    }
}
