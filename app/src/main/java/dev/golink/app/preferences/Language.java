package dev.golink.app.preferences;

import java.util.Locale;

import dev.golink.ui.words.Words;

/** The language of the console's texts. */
public enum Language {
    /** The language of the computer. */
    SYSTEM,
    /** English. */
    ENGLISH,
    /** Simplified Chinese. */
    CHINESE;

    /** The texts in this language; for {@link #SYSTEM}, the given texts in the computer's language. */
    public Words on(Words computer) {
        return switch (this) {
            case SYSTEM -> computer;
            case ENGLISH -> Words.of(Locale.ENGLISH);
            case CHINESE -> Words.of(Locale.SIMPLIFIED_CHINESE);
        };
    }
}
