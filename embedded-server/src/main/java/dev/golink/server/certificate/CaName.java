package dev.golink.server.certificate;

import java.security.cert.X509Certificate;

import javax.security.auth.x500.X500Principal;

/**
 * The name of a CA of this program, as systems show it.
 *
 * @param text the common name, which is the whole subject
 */
public record CaName(String text) {
    /** The name of a CA. */
    public static CaName of(X509Certificate ca) {
        return new CaName(ca.getSubjectX500Principal().getName(X500Principal.RFC2253).replaceFirst("^CN=", "")
                .replace("\\", ""));
    }

    /** The name as text between two tags of HTML or XML. */
    public String markup() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text;
    }
}
