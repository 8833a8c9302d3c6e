package dev.golink.server;

import java.util.Optional;
import java.util.function.Supplier;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.link.LinkCredentials;

/**
 * The token that a test gives.
 *
 * @param secret the token at this moment
 */
public record GivenCredentials(Supplier<TokenSecret> secret) implements LinkCredentials {
    @Override
    public Optional<TokenSecret> token(OperatorId name) {
        return Optional.of(secret.get());
    }

    @Override
    public void keep(OperatorId name, TokenSecret token) {}

    @Override
    public void refused(TokenSecret token) {}
}
