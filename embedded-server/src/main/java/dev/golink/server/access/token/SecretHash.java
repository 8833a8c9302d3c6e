package dev.golink.server.access.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret. It can be stored, because the secrets are random and too long to be guessed. Two hashes are
 * compared in constant time. Immutable.
 */
public final class SecretHash {
    private static final String ALGORITHM = "SHA-256";
    private static final int BYTES = 32;

    private final byte[] bytes;

    private SecretHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of a secret. */
    public static SecretHash of(byte[] secret) {
        try {
            return new SecretHash(MessageDigest.getInstance(ALGORITHM).digest(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * Reads what {@link #hex} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SecretHash ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 has " + 2 * BYTES + " hexadecimal digits.");
        }
        return new SecretHash(bytes);
    }

    /** The hash in hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** Does not show the hash, so that no log contains it. */
    @Override
    public String toString() {
        return "SecretHash[…]";
    }
}
