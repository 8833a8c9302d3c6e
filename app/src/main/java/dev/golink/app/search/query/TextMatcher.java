package dev.golink.app.search.query;

import org.jspecify.annotations.Nullable;

/**
 * Finds a word in texts regardless of case, without creating a string for each of ten thousand phones. See decision
 * 0041.
 */
final class TextMatcher {
    /** Letters from this code on may have more than two case variants. */
    private static final int PLAIN = 128;

    private final String word;
    private final boolean plain;
    private final char small;
    private final char capital;

    /** @param word the word; an empty word is in every text */
    TextMatcher(String word) {
        this.word = word;
        char first = word.isEmpty() ? 0 : word.charAt(0);
        this.plain = first > 0 && first < PLAIN;
        this.small = Character.toLowerCase(first);
        this.capital = Character.toUpperCase(first);
    }

    /** Whether the text contains the word; false if the text is null. */
    boolean isIn(@Nullable String text) {
        if (text == null) {
            return false;
        }
        for (int from = 0; from <= text.length() - word.length(); from++) {
            if (mayStartAt(text, from) && text.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Compares one letter only. This excludes nearly every position and costs much less than comparing regions. */
    private boolean mayStartAt(String text, int from) {
        if (!plain) {
            return true;
        }
        char here = text.charAt(from);
        return here == small || here == capital || here >= PLAIN;
    }
}
