package dev.golink.ui.roster;

import java.util.Comparator;

/**
 * A text prepared for many comparisons. Keys are ordered as {@link NaturalOrder} orders their texts, but comparing two
 * keys is much cheaper.
 *
 * @param folded the text in small letters, with each number written as a zero, the count of its digits, and the digits
 * @param text   the text itself, which decides the order of texts with equal {@code folded}
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
                // The count of digits makes longer numbers greater. The zero orders a number among other characters as
                // a digit.
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
