package dev.golink.server.certificate.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import dev.golink.server.certificate.pem.PemCertificates;

/**
 * TLS for programs that connect to a server. Each server needs a context of its own, and a new one when its pin
 * changes: a context remembers sessions, and a session that goes on asks no trust manager again.
 */
public final class ClientTls {
    private ClientTls() {}

    /** Trusts the server with one key, whatever its name. */
    public static SSLContext pinned(PinnedTrust trust) {
        return context(trust);
    }

    /**
     * Trusts the CAs in a PEM file, instead of those that Java trusts. The client must check the server's name as well,
     * as Java's HTTP client does by itself. Java ignores the names that such a CA is limited to.
     *
     * @throws IOException if the file can't be used; the message names it and says what to do
     */
    public static SSLContext trusting(Path file) throws IOException {
        List<X509Certificate> cas = PemCertificates.read(file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < cas.size(); i++) {
                store.setCertificateEntry(String.valueOf(i), cas.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return context(factory.getTrustManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PKCS12 and PKIX.", e);
        }
    }

    private static SSLContext context(TrustManager... trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS.", e);
        }
    }
}
