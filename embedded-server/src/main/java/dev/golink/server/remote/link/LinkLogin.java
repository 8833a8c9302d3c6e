package dev.golink.server.remote.link;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What a console presents at each attempt to connect: a password once, otherwise its token, and nothing where others could
 * read it. For the fleet's thread only.
 */
final class LinkLogin {
    private final ConsoleName name;
    private final LinkCredentials credentials;
    /** The password for the next attempt. */
    private ConsoleCredential.@Nullable Password password;
    /** The last token that the server refused. */
    private @Nullable TokenSecret refused;

    LinkLogin(ConsoleName name, LinkCredentials credentials) {
        this.name = name;
        this.credentials = credentials;
    }

    /** Takes the password of an account for the next attempt; false if others could read it on its way. */
    boolean prepare(OperatorId account, String typed) {
        if (!name.isConfidential()) {
            return false;
        }
        name.become(account);
        password = new ConsoleCredential.Password(typed);
        return true;
    }

    /** What to present now. */
    ConsoleCredential next() {
        ConsoleCredential typed = password;
        password = null;
        return typed == null ? token() : typed;
    }

    /** Keeps a token that the server issued. */
    void issued(TokenSecret token) {
        credentials.keep(name.now(), token);
    }

    /** Forgets a token that the server refused. */
    void refused(ConsoleCredential presented) {
        if (presented instanceof ConsoleCredential.Token(TokenSecret token)) {
            refused = token;
            credentials.refused(token);
        }
    }

    /**
     * Whether there is a token that the server has not refused: a server on this computer has started again and made a
     * new local token, or another window has logged in.
     */
    boolean hasAnotherToken() {
        return token() instanceof ConsoleCredential.Token(TokenSecret token)
                && (refused == null || !refused.text().equals(token.text()));
    }

    private ConsoleCredential token() {
        return name.isConfidential() ? credentials.token(name.now())
                .<ConsoleCredential>map(ConsoleCredential.Token::new).orElseGet(ConsoleCredential.None::new)
                : new ConsoleCredential.None();
    }
}
