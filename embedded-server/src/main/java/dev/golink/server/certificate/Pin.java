package dev.golink.server.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a server's key: the SHA-256 of the public key in the form that certificates have it in
 * (SubjectPublicKeyInfo, RFC 7469). The text is base64url without padding, 43 characters, so that it fits into a link
 * and a QR code unchanged. The pin stays the same when a certificate is issued again for the same key.
 *
 * @param text the pin as text
 */
public record Pin(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if the text is no pin; the message says what a pin looks like */
    public Pin {
        if (!FORM.matcher(text).matches() || !text.equals(encoded(Base64.getUrlDecoder().decode(text)))) {
            throw new IllegalArgumentException("'" + text + "' is no pin; a pin has 43 letters, digits, - and _, and is"
                    + " printed by golink cert show on the server");
        }
    }

    /** The pin of a certificate's key. */
    public static Pin of(X509Certificate certificate) {
        return new Pin(encoded(sha256(certificate.getPublicKey().getEncoded())));
    }

    /** Reads a pin; empty if the text is none. */
    public static Optional<Pin> read(String text) {
        try {
            return Optional.of(new Pin(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
