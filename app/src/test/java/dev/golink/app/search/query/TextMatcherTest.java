package dev.golink.app.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TextMatcherTest {
    @Test
    void matcherFindsTheSameAsJavaIgnoringCase() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String word = text(random, 4);
            String text = text(random, 9);

            assertThat(new TextMatcher(word).isIn(text)).as("%s in %s", word, text).isEqualTo(contains(text, word));
        }
    }

    @Test
    void aMissingTextDoesNotContainTheEmptyWord() {
        assertThat(new TextMatcher("").isIn(null)).isFalse();
    }

    private static boolean contains(String text, String word) {
        return IntStream.rangeClosed(0, text.length() - word.length())
                .anyMatch(from -> text.regionMatches(true, from, word, 0, word.length()));
    }

    /** A random text with letters that have several case variants: the Kelvin sign, a long s, a dotless i. */
    private static String text(Random random, int longest) {
        String letters = "aAkK\u212AsS\u017FiI\u0131\u0130-1一";
        return IntStream.range(0, random.nextInt(longest))
                .mapToObj(_ -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .collect(Collectors.joining());
    }
}
