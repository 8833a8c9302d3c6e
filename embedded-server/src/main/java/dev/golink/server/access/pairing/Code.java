package dev.golink.server.access.pairing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.golink.server.access.token.SecretHash;

/**
 * A code that a phone trades for its token: 80 random bits, as 16 letters and digits in groups of four. A person can
 * read it to another. Only its hash is stored. Immutable.
 */
public final class Code {
    /** Douglas Crockford's Base32: without I, L, O and U, which look like other characters or make words. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final String digits;

    private Code(String digits) {
        this.digits = digits;
    }

    /**
     * A new code.
     *
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     */
    public static Code random(RandomGenerator random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        StringBuilder digits = new StringBuilder(LENGTH);
        for (byte each : bytes) {
            digits.append(DIGITS.charAt(each & DIGITS.length() - 1));
        }
        return new Code(digits.toString());
    }

    /**
     * Reads a code as a person may have written it: in small letters, without hyphens or with blanks, and with O, I or L
     * for the digits that look like them. Empty if it can be no code.
     */
    public static Optional<Code> of(String text) {
        String digits = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        boolean usable = digits.length() == LENGTH && digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
        return usable ? Optional.of(new Code(digits)) : Optional.empty();
    }

    /** The code for its user, such as {@code 7K2M-9QXD-0VTC-R4HN}. It must not be logged. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i += GROUP) {
            text.append(i == 0 ? "" : "-").append(digits, i, i + GROUP);
        }
        return text.toString();
    }

    /** What the server stores of it. */
    public SecretHash hash() {
        return SecretHash.of(digits.getBytes(StandardCharsets.US_ASCII));
    }

    /** Does not show the code, so that no log contains it. */
    @Override
    public String toString() {
        return "Code[…]";
    }
}
