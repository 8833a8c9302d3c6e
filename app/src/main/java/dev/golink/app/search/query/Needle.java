package dev.golink.app.search.query;

import org.jspecify.annotations.Nullable;

/** A word to be found in texts whatever the case, and without making a text for each of ten thousand phones. */
final class Needle {
    /** Letters beyond these may be one another in more than two ways. */
    private static final int PLAIN = 128;

    private final String word;
    private final boolean plain;
    private final char small;
    private final char capital;

    /** @param word found in every text if it is empty */
    Needle(String word) {
        this.word = word;
        char first = word.isEmpty() ? 0 : word.charAt(0);
        this.plain = first > 0 && first < PLAIN;
        this.small = Character.toLowerCase(first);
        this.capital = Character.toUpperCase(first);
    }

    /** Whether the text contains the word; no text contains none. */
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

    /** Looks at one letter, which is enough nearly everywhere, and much less than comparing regions. */
    private boolean mayStartAt(String text, int from) {
        if (!plain) {
            return true;
        }
        char here = text.charAt(from);
        return here == small || here == capital || here >= PLAIN;
    }
}
