package dev.golink.phones.conformance;

/** The rule under check is broken; the message says what was seen instead. */
public final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was seen, in a sentence. */
    public FaultException(String seen) {
        super(seen);
    }

    /** Throws unless it holds. */
    public static void require(boolean holds, String seen) throws FaultException {
        if (!holds) {
            throw new FaultException(seen);
        }
    }
}
