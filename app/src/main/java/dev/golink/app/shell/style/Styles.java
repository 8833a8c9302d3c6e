package dev.golink.app.shell.style;

import javafx.css.PseudoClass;

/** The pseudo-classes that the stylesheet uses besides JavaFX's own. */
public final class Styles {
    /** Marks a count of zero. */
    public static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** Marks content of an earlier time, which may be outdated. */
    public static final PseudoClass THEN = PseudoClass.getPseudoClass("then");

    /** Marks compact rows and bars. */
    public static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private Styles() {}
}
