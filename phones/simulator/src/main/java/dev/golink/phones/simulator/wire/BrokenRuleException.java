package dev.golink.phones.simulator.wire;

/** The server broke a rule of RFC 6455, or a limit; the message says which. */
final class BrokenRuleException extends Exception {
    private static final long serialVersionUID = 1L;
    static final int PROTOCOL = 1002;
    static final int NOT_TEXT = 1007;
    static final int TOO_BIG = 1009;

    private final int code;

    /** @param code the close code that tells the server */
    BrokenRuleException(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
