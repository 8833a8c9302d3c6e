package dev.golink.server.certificate.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;

/**
 * Trusts the server that has one key, whatever its name, its CA and the end of its certificate. Keeps the pin that the
 * server had, because some WebSocket libraries report a refused certificate only as a closed connection. Any thread may
 * use it. See decision 0057.
 */
public final class PinnedTrust extends X509ExtendedTrustManager {
    private final List<Pin> expected;
    private volatile @Nullable Pin seen;

    /** @param expected the pin of the server's key */
    public PinnedTrust(Pin expected) {
        this(List.of(expected));
    }

    /** @param expected the pins of the keys that the server may have */
    public PinnedTrust(List<Pin> expected) {
        this.expected = List.copyOf(expected);
    }

    /** The pin that the server had at the last handshake; empty before the first one. */
    public Optional<Pin> seen() {
        return Optional.ofNullable(seen);
    }

    private void check(X509Certificate[] chain) throws KeyRefusedException {
        Pin pin = Pin.of(chain[0]);
        seen = pin;
        if (!expected.contains(pin)) {
            throw new KeyRefusedException(new KeyRefusal.WrongPin(expected, pin), null);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket)
            throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        throw noClients();
    }

    private static CertificateException noClients() {
        return new CertificateException("A pin is for a server, not for clients.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
