package dev.golink.server.remote.link;

import java.util.Optional;
import java.util.function.Supplier;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.id.OperatorId;

/**
 * Where a console keeps the token by which a server lets it in. Called on the fleet's thread. Tokens are presented only
 * where nobody else can read them: over TLS, or on this computer.
 */
public interface LinkCredentials {
    /** A console without a token, which does not store one either. */
    LinkCredentials NONE = new LinkCredentials() {
        @Override
        public Optional<TokenSecret> token(OperatorId name) {
            return Optional.empty();
        }

        @Override
        public void keep(OperatorId name, TokenSecret token) {}

        @Override
        public void refused(TokenSecret token) {}
    };

    /**
     * A console that presents a token and does not store another one.
     *
     * @param secret the token at this moment
     */
    static LinkCredentials presenting(Supplier<TokenSecret> secret) {
        return new LinkCredentials() {
            @Override
            public Optional<TokenSecret> token(OperatorId name) {
                return Optional.of(secret.get());
            }

            @Override
            public void keep(OperatorId name, TokenSecret token) {}

            @Override
            public void refused(TokenSecret token) {}
        };
    }

    /**
     * The token to present; empty if there is none. Called for each attempt to connect.
     *
     * @param name the name under which the console connects
     */
    Optional<TokenSecret> token(OperatorId name);

    /**
     * Stores the token that the server issued after a login.
     *
     * @param name the name that it is for
     */
    void keep(OperatorId name, TokenSecret token);

    /** Forgets a token, because the server refused it. */
    void refused(TokenSecret token);
}
