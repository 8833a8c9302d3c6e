package dev.golink.ui.texts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a mistyped word was meant to be. Any thread may use it. */
public final class NearestWord {
    /** One mistake is accepted for every three letters typed, and always one. */
    private static final int LETTERS_A_MISTAKE = 3;

    private NearestWord() {}

    /** The word that differs from the typed text by the fewest changes; empty if no word is similar enough. */
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream().filter(word -> isNear(typed, word, changes(typed, word)))
                .min(Comparator.comparingInt((String word) -> changes(typed, word)).thenComparing(word -> word));
    }

    /**
     * Excludes words in which every letter would change, because a single letter is one change away from every other
     * letter.
     */
    private static boolean isNear(String typed, String word, int changes) {
        return changes <= Math.max(1, typed.length() / LETTERS_A_MISTAKE)
                && changes < Math.max(typed.length(), word.length());
    }

    /**
     * The number of letters to add, remove, change or swap with their neighbour, where each letter is edited only once
     * (optimal string alignment distance).
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
