package dev.golink.app.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.golink.ui.words.Words;

/**
 * Words for one thing. Every one of them holds whatever the language of the window is.
 *
 * @param byLanguage by the language's code, English first; the first word of a language is the one that is shown
 */
record Synonyms(Map<String, List<String>> byLanguage) {
    /** The words that stand, with a space between, in the text of a key in each language. */
    static Synonyms of(String key) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Words.ofEveryLanguage()
                .forEach(words -> found.put(words.locale().getLanguage(), List.of(words.text(key).split(" "))));
        return new Synonyms(found);
    }

    /** The word that is shown in a language, English where there is none of it. */
    String in(Locale locale) {
        List<String> english = byLanguage.values().iterator().next();
        return byLanguage.getOrDefault(locale.getLanguage(), english).getFirst();
    }

    /** Whether a word is one of them, whatever its case. */
    boolean contain(String word) {
        return all().anyMatch(word::equalsIgnoreCase);
    }

    /** All of them. */
    Stream<String> all() {
        return byLanguage.values().stream().flatMap(List::stream);
    }
}
