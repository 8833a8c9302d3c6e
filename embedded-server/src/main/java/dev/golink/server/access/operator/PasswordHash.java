package dev.golink.server.access.operator;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server stores of a password: its Argon2id hash (RFC 9106) with the parameters, in the text form of the
 * Password Hashing Competition: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. Immutable.
 */
public final class PasswordHash {
    private static final Pattern TEXT = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(?<memory>[0-9]{1,7}),t=(?<rounds>[0-9]{1,3}),"
                    + "p=(?<lanes>[0-9]{1,3})\\$(?<salt>[A-Za-z0-9+/]{11,86})\\$(?<hash>[A-Za-z0-9+/]{22,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is something else, or would cost more than this server spends on a password
     */
    public static PasswordHash parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no hash of a password by Argon2id.");
        }
        Argon2Cost cost = new Argon2Cost(Integer.parseInt(matcher.group("memory")),
                Integer.parseInt(matcher.group("rounds")), Integer.parseInt(matcher.group("lanes")));
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(cost, decoder.decode(matcher.group("salt")), decoder.decode(matcher.group("hash")));
    }

    /** The hash as text, for the file. */
    public String text() {
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.rounds() + ",p=" + cost.lanes() + "$"
                + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    /** Whether the password has this hash. Takes the time and memory that the parameters say. */
    boolean fits(Password password) {
        return MessageDigest.isEqual(hash, Argon2.hash(password, salt, cost, hash.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && cost.equals(that.cost) && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Does not show the hash, so that no log contains it. */
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
