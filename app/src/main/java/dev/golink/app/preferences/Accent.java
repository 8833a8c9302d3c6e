package dev.golink.app.preferences;

import java.util.Locale;

/** The colour of what is chosen: the focus, the selection and the first button of its kind. It never means anything else. */
public enum Accent {
    /** The usual one. */
    BLUE,
    /** Between blue and green. */
    TEAL,
    /** A bluish purple. */
    VIOLET,
    /** A reddish purple. */
    PINK,
    /** No colour at all. */
    GRAPHITE;

    /** Its name in the names of style sheets and style classes. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
