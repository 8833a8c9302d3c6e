package dev.golink.phones.conformance;

/** Thrown when the rule under check is broken; the message says what was seen instead. */
public final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param seen what was seen, in a sentence
     */
    public FaultException(String seen) {
        super(seen);
    }

    /** Throws this exception if the condition does not hold. */
    public static void require(boolean holds, String seen) throws FaultException {
        if (!holds) {
            throw new FaultException(seen);
        }
    }
}
