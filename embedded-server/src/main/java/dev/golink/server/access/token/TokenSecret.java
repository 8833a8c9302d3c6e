package dev.golink.server.access.token;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret of a token: 256 random bits. As text it begins with {@code glk_}, so that tools that look for secrets in
 * files and logs find it. Only its hash is stored. Immutable.
 */
public final class TokenSecret {
    /** How the text of each secret begins. */
    public static final String PREFIX = "glk_";

    private static final int BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String text;
    private final byte[] bytes;

    private TokenSecret(byte[] bytes) {
        this.bytes = bytes;
        this.text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A new secret.
     *
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     */
    public static TokenSecret random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(bytes);
    }

    /** The secret with that text; empty if the text can be none. Each secret has one text only. */
    public static Optional<TokenSecret> of(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        TokenSecret secret = new TokenSecret(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
        return secret.text.equals(text) ? Optional.of(secret) : Optional.empty();
    }

    /** The secret as text for its owner: ASCII that needs no encoding in URLs and headers. It must not be logged. */
    public String text() {
        return text;
    }

    /** What the server stores of it. */
    public SecretHash hash() {
        return SecretHash.of(bytes);
    }

    /** Does not show the secret, so that no log contains it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
