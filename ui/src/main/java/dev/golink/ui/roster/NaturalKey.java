package dev.golink.ui.roster;

import java.util.Comparator;

/**
 * A text made ready for being compared often: it stands to other keys as the text stands to their texts by
 * {@link NaturalOrder}, and comparing two keys takes next to nothing.
 *
 * @param folded the text in small letters, each number in it as a zero, the count of its digits, and the digits
 * @param text   the text itself, which settles the order of texts that are folded alike
 */
public record NaturalKey(String folded, String text) implements Comparable<NaturalKey> {
    private static final Comparator<NaturalKey> ORDER = Comparator.comparing(NaturalKey::folded)
            .thenComparing(NaturalKey::text);

    /** The key of a text. */
    public static NaturalKey of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 4);
        int at = 0;
        while (at < text.length()) {
            if (NaturalOrder.isDigit(text.charAt(at))) {
                int end = NaturalOrder.endOfDigits(text, at);
                int start = NaturalOrder.afterZeros(text, at, end);
                // Longer numbers are greater, and any number stands to other signs as its first digit does.
                folded.append('0').append((char) (end - start)).append(text, start, end);
                at = end;
            } else {
                folded.append(Character.toLowerCase(text.charAt(at)));
                at++;
            }
        }
        return new NaturalKey(folded.toString(), text);
    }

    @Override
    public int compareTo(NaturalKey other) {
        return ORDER.compare(this, other);
    }
}
