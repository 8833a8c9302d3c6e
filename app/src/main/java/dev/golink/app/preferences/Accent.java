package dev.golink.app.preferences;

import java.util.Locale;

/** The colour of the focus, the selection and the primary button. It is used for nothing else. */
public enum Accent {
    /** The usual colour. */
    BLUE,
    /** Between blue and green. */
    TEAL,
    /** A bluish purple. */
    VIOLET,
    /** A reddish purple. */
    PINK,
    /** Grey, without a colour. */
    GRAPHITE;

    /** The name used in the names of style sheets and style classes. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
