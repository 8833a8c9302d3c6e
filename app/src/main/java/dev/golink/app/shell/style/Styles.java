package dev.golink.app.shell.style;

import javafx.css.PseudoClass;

/** The pseudo-classes that the stylesheet knows beside JavaFX's own. */
public final class Styles {
    /** A count that stands at nothing. */
    public static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** What is shown was so once, and may not be so now. */
    public static final PseudoClass THEN = PseudoClass.getPseudoClass("then");

    /** Rows and bars have little room. */
    public static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private Styles() {}
}
