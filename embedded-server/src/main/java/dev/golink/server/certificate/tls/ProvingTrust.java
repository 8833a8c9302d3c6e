package dev.golink.server.certificate.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;

/**
 * Trusts servers whose certificate is of a trusted CA and for the right name, as Java's own trust manager decides. If
 * that refuses a server, the failure also tells the server's pin, so that a person can decide.
 */
final class ProvingTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager java;

    /** @param cas the certificates of the CAs to trust; null for those that this computer trusts */
    ProvingTrust(@Nullable KeyStore cas) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(cas);
        java = Arrays.stream(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast).findFirst()
                .orElseThrow(() -> new GeneralSecurityException("Java has no trust manager for certificates."));
    }

    private static void check(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException e) {
            throw new KeyRefusedException(new KeyRefusal.Unproven(Pin.of(chain[0]), reason(e)), e);
        }
    }

    /** The innermost message, which is the one without names of Java's classes. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        check(chain, () -> java.checkServerTrusted(chain, keyType));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, Socket socket)
            throws CertificateException {
        check(chain, () -> java.checkServerTrusted(chain, keyType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        check(chain, () -> java.checkServerTrusted(chain, keyType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        java.checkClientTrusted(chain, keyType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket)
            throws CertificateException {
        java.checkClientTrusted(chain, keyType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        java.checkClientTrusted(chain, keyType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return java.getAcceptedIssuers();
    }

    /** A check of a certificate. */
    @FunctionalInterface
    private interface Check {
        void run() throws CertificateException;
    }
}
