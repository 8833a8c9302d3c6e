package dev.golink.server.access.token;

/**
 * A new token. The secret is only here: its owner gets it once.
 *
 * @param secret for the owner
 * @param token  for the server
 */
public record IssuedToken(TokenSecret secret, Token token) {}
