package dev.golink.server.pages;

import java.security.cert.X509Certificate;

/** What the server has to prove who it is, as the page about trust tells it. */
public sealed interface CertificateState {
    /** The server speaks no TLS. */
    record Off() implements CertificateState {}

    /** Somebody else issued the certificate, so the server has no CA to offer. */
    record Issued() implements CertificateState {}

    /** The server's own certificate is not made or read yet. */
    record Preparing() implements CertificateState {}

    /**
     * The server's own CA issued the certificate.
     *
     * @param ca the CA's certificate
     */
    record Own(X509Certificate ca) implements CertificateState {}
}
