package dev.golink.phones.client.wire.opening;

/** Thrown when the server breaks a rule of RFC 6455 or exceeds a limit; the message says which. */
public final class BrokenRuleException extends Exception {
    private static final long serialVersionUID = 1L;
    /** The close code for a peer that breaks the rules of the protocol. */
    public static final int PROTOCOL = 1002;
    /** The close code for a peer whose text is not UTF-8. */
    public static final int NOT_TEXT = 1007;
    /** The close code for a peer whose message is too long. */
    public static final int TOO_BIG = 1009;

    private final int code;

    /**
     * Creates the exception.
     *
     * @param code    the close code to send to the server
     * @param message which rule was broken
     */
    public BrokenRuleException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The close code to send to the server. */
    public int code() {
        return code;
    }
}
