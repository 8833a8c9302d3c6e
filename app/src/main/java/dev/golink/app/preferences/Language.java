package dev.golink.app.preferences;

import java.util.Locale;

import dev.golink.ui.texts.Texts;

/** The language of the console's texts. */
public enum Language {
    /** The language of the computer. */
    SYSTEM,
    /** English. */
    ENGLISH,
    /** Simplified Chinese. */
    CHINESE;

    /** The texts in this language; for {@link #SYSTEM}, the given texts in the computer's language. */
    public Texts on(Texts computer) {
        return switch (this) {
            case SYSTEM -> computer;
            case ENGLISH -> Texts.of(Locale.ENGLISH);
            case CHINESE -> Texts.of(Locale.SIMPLIFIED_CHINESE);
        };
    }
}
