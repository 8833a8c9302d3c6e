package dev.golink.server.certificate.trust;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

import dev.golink.server.certificate.pem.PemCertificates;

/** A file to download, by which a system is told to trust a CA. */
public final class TrustFile {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    TrustFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** All files for a CA, each with another name. */
    public static List<TrustFile> all(X509Certificate ca) {
        return List.of(certificate(ca), pem(ca), appleProfile(ca));
    }

    /** The CA's certificate alone, in DER: for systems and browsers. */
    public static TrustFile certificate(X509Certificate ca) {
        return new TrustFile("golink-ca.crt", "application/x-x509-ca-cert", encoded(ca));
    }

    /** The CA's certificate alone, as PEM text: for programs. */
    public static TrustFile pem(X509Certificate ca) {
        return new TrustFile("golink-ca.pem", "application/x-pem-file",
                PemCertificates.write(ca).getBytes(StandardCharsets.US_ASCII));
    }

    /** A configuration profile with the CA's certificate: for iPhone, iPad and Mac. */
    public static TrustFile appleProfile(X509Certificate ca) {
        return new TrustFile("golink-ca.mobileconfig", "application/x-apple-aspen-config", AppleProfile.of(ca));
    }

    /** The name under which a browser should save it. */
    public String name() {
        return name;
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The bytes of the file; a copy. */
    public byte[] content() {
        return content.clone();
    }

    static byte[] encoded(X509Certificate ca) {
        try {
            return ca.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be encoded.", e);
        }
    }
}
