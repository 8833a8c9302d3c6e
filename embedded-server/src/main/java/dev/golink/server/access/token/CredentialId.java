package dev.golink.server.access.token;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The public name of a credential, by which people list and revoke it. It is no secret and says nothing about one.
 *
 * @param value 1 to 16 small letters and digits
 */
public record CredentialId(String value) implements Comparable<CredentialId> {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]{1,16}");
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 8;

    /** @throws IllegalArgumentException if the value has other characters */
    public CredentialId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no id of a credential.");
        }
    }

    /** A new id. */
    public static CredentialId random(RandomGenerator random) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CredentialId(id.toString());
    }

    @Override
    public int compareTo(CredentialId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
