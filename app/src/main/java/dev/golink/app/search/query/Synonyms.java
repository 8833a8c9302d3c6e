package dev.golink.app.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.golink.ui.texts.Texts;

/**
 * The words for one thing. The words of every language are accepted, regardless of the window's language.
 *
 * @param byLanguage the words by language code, English first; the first word of a language is displayed
 */
record Synonyms(Map<String, List<String>> byLanguage) {
    /** The words that a key's text lists in each language, separated by spaces. */
    static Synonyms of(String key) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Texts.ofEveryLanguage()
                .forEach(texts -> found.put(texts.locale().getLanguage(), List.of(texts.text(key).split(" "))));
        return new Synonyms(found);
    }

    /** The word to display in a language; the English word if the language has none. */
    String in(Locale locale) {
        List<String> english = byLanguage.values().iterator().next();
        return byLanguage.getOrDefault(locale.getLanguage(), english).getFirst();
    }

    /** Whether a word is one of these, regardless of case. */
    boolean contain(String word) {
        return all().anyMatch(word::equalsIgnoreCase);
    }

    /** All words, in every language. */
    Stream<String> all() {
        return byLanguage.values().stream().flatMap(List::stream);
    }
}
