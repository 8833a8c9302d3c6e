package dev.golink.server.access.token;

/** What a request has to prove who its client is. */
public sealed interface Credential {
    /** Nothing. */
    record None() implements Credential {}

    /**
     * A token's secret.
     *
     * @param secret  the secret; whether there is such a token is not known yet
     * @param carrier how it came
     */
    record Presented(TokenSecret secret, Carrier carrier) implements Credential {}

    /**
     * A code that a phone trades for its token. Whether it can be one is not known yet.
     *
     * @param text the code
     */
    record PairingCode(String text) implements Credential {
        /** Does not show the code. */
        @Override
        public String toString() {
            return "PairingCode[…]";
        }
    }

    /**
     * The password of an account.
     *
     * @param text the password
     */
    record AccountPassword(String text) implements Credential {
        /** Does not show the password. */
        @Override
        public String toString() {
            return "AccountPassword[…]";
        }
    }

    /**
     * Something that can be no token, or more than one.
     *
     * @param why what is wrong, for people; without anything that could be a secret
     */
    record Unusable(String why) implements Credential {}

    /** How a token came. */
    enum Carrier {
        /** In the header Authorization (RFC 6750), as programs send it. */
        HEADER,
        /** In the header Sec-WebSocket-Protocol, the only one that a web page can set. */
        SUBPROTOCOL,
        /** As a part of the path. */
        PATH
    }
}
