package dev.golink.phones.simulator.wire.opening;

/** The server broke a rule of RFC 6455, or a limit; the message says which. */
public final class BrokenRuleException extends Exception {
    private static final long serialVersionUID = 1L;
    /** The close code of a peer that breaks the rules of the protocol. */
    public static final int PROTOCOL = 1002;
    /** The close code of a peer whose text is not UTF-8. */
    public static final int NOT_TEXT = 1007;
    /** The close code of a peer whose message is too long. */
    public static final int TOO_BIG = 1009;

    private final int code;

    /** @param code the close code that tells the server */
    public BrokenRuleException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The close code that says which rule was broken. */
    public int code() {
        return code;
    }
}
