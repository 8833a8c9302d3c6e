package dev.golink.server.access.token;

/** Whether a token proves who a client is. */
public sealed interface TokenCheck {
    /**
     * It does.
     *
     * @param token the token
     */
    record Proven(Token token) implements TokenCheck {}

    /** There is no such token; it may have been revoked. */
    record Unknown() implements TokenCheck {}

    /**
     * There is such a token, but it does not suffice.
     *
     * @param token the token
     * @param why   the reason
     */
    record Insufficient(Token token, Reason why) implements TokenCheck {}

    /** Why a token does not suffice. */
    enum Reason {
        /** It has ended. */
        EXPIRED("The token has expired."),
        /** It came from another computer without encryption; others may have read it. */
        IN_CLEAR("The token came without encryption. Use the address that begins with wss."),
        /** It came in a path although it is for headers, or the other way round. */
        WRONG_PLACE("The token came in the wrong place of the request."),
        /** It is for phones and came from an operator, or the other way round. */
        WRONG_ROLE("The token is for the other role."),
        /** It is for another id. */
        WRONG_ID("The token is for another id.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason for people, at most 123 bytes. */
        public String sentence() {
            return sentence;
        }
    }
}
