package dev.golink.server.access.token;

import java.util.random.RandomGenerator;

/**
 * The token with which consoles on the server's own computer prove that they may read the server's data folder. Each
 * start of the server makes a new one. Immutable.
 */
public final class LocalToken {
    private final TokenSecret secret;
    private final SecretHash hash;

    private LocalToken(TokenSecret secret) {
        this.secret = secret;
        this.hash = secret.hash();
    }

    /**
     * A new token.
     *
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     */
    public static LocalToken random(RandomGenerator random) {
        return new LocalToken(TokenSecret.random(random));
    }

    /** The secret, for the file in the data folder. */
    public TokenSecret secret() {
        return secret;
    }

    /** Whether a client presented this token. */
    public boolean is(Credential.Presented presented) {
        return presented.secret().hash().equals(hash);
    }

    /** Does not show the secret, so that no log contains it. */
    @Override
    public String toString() {
        return "LocalToken[…]";
    }
}
