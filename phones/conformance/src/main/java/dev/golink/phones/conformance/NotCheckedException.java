package dev.golink.phones.conformance;

/** The rule can't be checked; the message says why. */
public final class NotCheckedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not, in a sentence. */
    public NotCheckedException(String why) {
        super(why);
    }
}
