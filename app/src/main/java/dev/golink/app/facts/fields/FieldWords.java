package dev.golink.app.facts.fields;

import java.util.List;
import java.util.Locale;

import dev.golink.ui.look.PhoneWords;

/** Texts that several facts share. */
final class FieldWords {
    private FieldWords() {}

    /** A word for programs, the same in every language. */
    static String raw(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A count without a unit. */
    static String figure(PhoneWords words, int number) {
        return words.words().text("counts.figure", number);
    }

    /** A counted text, such as "2 online". */
    static String counted(PhoneWords words, int count, String what) {
        return words.words().text("details.counted", count, what);
    }

    /** Several texts, joined by commas. */
    static String joined(PhoneWords words, List<String> parts) {
        return String.join(words.words().text("sentence.comma"), parts);
    }
}
