package dev.golink.app.preferences;

import java.util.Locale;

import dev.golink.ui.words.Words;

/** What the console speaks. */
public enum Language {
    /** The language of the computer. */
    SYSTEM,
    /** English. */
    ENGLISH,
    /** Simplified Chinese. */
    CHINESE;

    /** The words of it on a computer that speaks a language. */
    public Words on(Words computer) {
        return switch (this) {
            case SYSTEM -> computer;
            case ENGLISH -> Words.of(Locale.ENGLISH);
            case CHINESE -> Words.of(Locale.SIMPLIFIED_CHINESE);
        };
    }
}
