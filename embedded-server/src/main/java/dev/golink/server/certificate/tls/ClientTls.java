package dev.golink.server.certificate.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.jspecify.annotations.Nullable;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.pem.PemCertificates;

/**
 * TLS for a program that connects to one server. It remembers sessions, so that a connection that comes back is cheap. A
 * session that goes on asks no trust manager again. So each server needs an object of its own, and a new one when its
 * pins change. Any thread may use it.
 */
public final class ClientTls {
    private final SSLContext context;

    private ClientTls(SSLContext context) {
        this.context = context;
    }

    /** TLS for a server that is known in this way. Reads the CAs of this computer, if they count. */
    public static ClientTls of(ServerTrust trust) {
        return new ClientTls(switch (trust) {
            case ServerTrust.ComputersCas() -> proving(null);
            case ServerTrust.Cas(List<X509Certificate> cas) -> proving(cas);
            case ServerTrust.Pinned(List<Pin> pins) -> pinned(new PinnedTrust(pins));
        });
    }

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
        return proving(PemCertificates.read(file));
    }

    /** The context of all connections, for Java's HTTP client, which checks the server's name by itself. */
    public SSLContext context() {
        return context;
    }

    /**
     * Encrypts a connection, and checks that the server is the right one. Blocks during the handshake.
     *
     * @param connected a connection to an address of the server; it is closed together with the result
     * @param server    the server as the user named it, which its certificate must be for unless its key is pinned
     * @param patience  how long the server may stay silent during the handshake
     * @throws IOException if that fails, also for a reason that {@link KeyRefusal#in} knows; the connection is closed
     */
    public SSLSocket secure(Socket connected, HostAndPort server, Duration patience) throws IOException {
        try {
            connected.setSoTimeout((int) Math.max(1, patience.toMillis()));
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(connected, nameOf(server),
                    server.port(), true);
            SSLParameters parameters = secured.getSSLParameters();
            secured.setSSLParameters(checkingTheName(parameters));
            secured.startHandshake();
            secured.setSoTimeout(0);
            return secured;
        } catch (IOException | RuntimeException e) {
            connected.close();
            throw e;
        }
    }

    /**
     * Why the key of a server is refused, tried with one connection; empty if it is not refused, or the server can't be
     * reached. Blocks.
     *
     * @param patience how long the server may take to accept a connection, and then again for the handshake
     */
    public Optional<KeyRefusal> probe(HostAndPort server, Duration patience) {
        try {
            secure(AddressRace.connect(server, patience), server, patience).close();
            return Optional.empty();
        } catch (IOException e) {
            return KeyRefusal.in(e);
        }
    }

    /**
     * An engine for one connection, which checks that the server is the right one.
     *
     * @param server the server as the user named it
     */
    public SSLEngine newEngine(HostAndPort server) {
        SSLEngine engine = context.createSSLEngine(nameOf(server), server.port());
        engine.setUseClientMode(true);
        engine.setSSLParameters(checkingTheName(engine.getSSLParameters()));
        return engine;
    }

    /** A trust manager for pins ignores the name. */
    private static SSLParameters checkingTheName(SSLParameters parameters) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /** The name as it stands in certificates: without an IPv6 zone, which is local to this computer. */
    private static String nameOf(HostAndPort server) {
        return server.host().indexOf(':') >= 0 ? server.host().replaceFirst("%.*", "") : server.ascii();
    }

    private static SSLContext proving(@Nullable List<X509Certificate> cas) {
        try {
            return context(new ProvingTrust(cas == null ? null : store(cas)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every Java has PKCS12 and PKIX.", e);
        }
    }

    private static KeyStore store(List<X509Certificate> cas) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < cas.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), cas.get(i));
        }
        return store;
    }

    private static SSLContext context(TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS.", e);
        }
    }
}
