package dev.golink.server.certificate.own;

import java.security.cert.X509Certificate;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;

/**
 * The server's own CA and the identity that it issued to the server.
 *
 * @param ca     the CA's key and certificate
 * @param server the server's key, its certificate, and the CA's
 */
public record OwnCertificates(Identity ca, Identity server) {
    /** The CA's certificate, which browsers and systems can be told to trust. */
    public X509Certificate caCertificate() {
        return ca.certificate();
    }

    /** The names that the server's certificate is for. */
    public CertificateNames names() {
        return CertificateNames.of(server.certificate());
    }
}
