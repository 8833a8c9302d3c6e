package dev.golink.server.access.operator;

import java.nio.charset.StandardCharsets;

import dev.golink.server.fleet.id.ComposedText;

/** A password as its owner typed it. Composed (NFC), so that every keyboard gives the same bytes. Immutable. */
public final class Password {
    /** The fewest characters of a new password. */
    public static final int SHORTEST = 10;
    /** The most characters of any password. */
    public static final int LONGEST = 256;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * A password that somebody logs in with.
     *
     * @throws IllegalArgumentException if it is longer than any password can be
     */
    public static Password typed(String text) {
        String composed = ComposedText.of(text);
        if (length(composed) > LONGEST) {
            throw new IllegalArgumentException("A password has at most " + LONGEST + " characters.");
        }
        return new Password(composed);
    }

    /**
     * A password that somebody chose for an account.
     *
     * @throws IllegalArgumentException if it is too short or too long; the message says so
     */
    public static Password chosen(String text) {
        Password password = typed(text);
        if (length(password.text) < SHORTEST) {
            throw new IllegalArgumentException("A password has at least " + SHORTEST + " characters.");
        }
        return password;
    }

    /** The bytes to compute with. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
