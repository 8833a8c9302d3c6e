package dev.golink.app.shell;

import javafx.css.PseudoClass;

/** The pseudo-classes that the stylesheet knows beside JavaFX's own. */
final class Styles {
    /** A count that stands at nothing. */
    static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** What is shown was so once, and may not be so now. */
    static final PseudoClass THEN = PseudoClass.getPseudoClass("then");

    /** Rows and bars have little room. */
    static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private Styles() {}
}
