package dev.golink.server;

import java.util.Optional;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.link.LinkCredentials;

/**
 * Always the same token.
 *
 * @param secret the token
 */
public record FixedCredentials(TokenSecret secret) implements LinkCredentials {
    @Override
    public Optional<TokenSecret> token(OperatorId name) {
        return Optional.of(secret);
    }

    @Override
    public void keep(OperatorId name, TokenSecret token) {
        throw new AssertionError("Nobody has logged in.");
    }

    @Override
    public void refused(TokenSecret token) {
        throw new AssertionError("The token was refused.");
    }
}
