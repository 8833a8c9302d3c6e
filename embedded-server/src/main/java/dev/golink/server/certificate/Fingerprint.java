package dev.golink.server.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The SHA-256 of a whole certificate, which people compare with the one that a browser or a system shows.
 *
 * @param text 32 pairs of hexadecimal digits with colons in between, such as {@code 3A:F0:…}
 */
public record Fingerprint(String text) {
    private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

    /** The fingerprint of a certificate. */
    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(FORM.formatHex(Pin.sha256(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be encoded.", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
