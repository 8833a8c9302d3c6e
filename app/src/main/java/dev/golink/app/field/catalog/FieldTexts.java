package dev.golink.app.field.catalog;

import java.util.List;
import java.util.Locale;

import dev.golink.ui.presentation.PhoneTexts;

/** Texts that several facts share. */
final class FieldTexts {
    private FieldTexts() {}

    /** A word for programs, the same in every language. */
    static String raw(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A count without a unit. */
    static String figure(PhoneTexts texts, int number) {
        return texts.texts().text("counts.figure", number);
    }

    /** A counted text, such as "2 online". */
    static String counted(PhoneTexts texts, int count, String what) {
        return texts.texts().text("details.counted", count, what);
    }

    /** Several texts, joined by commas. */
    static String joined(PhoneTexts texts, List<String> parts) {
        return String.join(texts.texts().text("sentence.comma"), parts);
    }
}
