package dev.golink.server.http;

/** Tokens: the words of HTTP, such as names of headers (RFC 9110, section 5.6.2). */
public final class Tokens {
    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private Tokens() {}

    /** Whether a text is a token: at least one character, and only letters, digits and some marks of ASCII. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean letterOrDigit = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z'
                    || next >= '0' && next <= '9';
            if (!letterOrDigit && MARKS.indexOf(next) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
