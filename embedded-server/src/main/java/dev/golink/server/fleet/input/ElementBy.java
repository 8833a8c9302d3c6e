package dev.golink.server.fleet.input;

import java.util.Locale;

/** What an element of the screen is found by. */
public enum ElementBy {
    /** Its resource id. */
    ID,
    /** Its text. */
    TEXT,
    /** Its content description. */
    DESC,
    /** Its class. */
    CLASS;

    /** The word in messages, such as {@code id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
