package dev.golink.ui.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was meant by a mistyped one. Any thread. */
public final class NearestWord {
    /** One mistake in so many letters still shows which word was meant. */
    private static final int LETTERS_A_MISTAKE = 3;

    private NearestWord() {}

    /** The word that takes the fewest changes to come from what was typed, if those are few and not all of it. */
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream().filter(word -> isNear(typed, word, changes(typed, word)))
                .min(Comparator.comparingInt((String word) -> changes(typed, word)).thenComparing(word -> word));
    }

    /** A single letter is one change away from every other one, which says nothing. */
    private static boolean isNear(String typed, String word, int changes) {
        return changes <= Math.max(1, typed.length() / LETTERS_A_MISTAKE)
                && changes < Math.max(typed.length(), word.length());
    }

    /**
     * How many letters have to be added, left out, changed or swapped with their neighbour, each letter once (optimal string
     * alignment distance).
     */
    static int changes(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + same, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
