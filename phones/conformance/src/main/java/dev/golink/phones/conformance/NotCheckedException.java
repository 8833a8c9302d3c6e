package dev.golink.phones.conformance;

/** Thrown when a rule can't be checked; the message says why. */
public final class NotCheckedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param why why the rule can't be checked, in a sentence
     */
    public NotCheckedException(String why) {
        super(why);
    }
}
