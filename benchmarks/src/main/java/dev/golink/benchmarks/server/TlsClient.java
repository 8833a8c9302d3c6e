package dev.golink.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS for connections to one server, of which only the present certificate is trusted. Any thread may use it.
 *
 * <p>Java remembers sessions by the name of the server, and each of them serves once. So each client gives a name of its
 * own, the path of its address, as if it were alone in its process. Without resumption, each connection gives another
 * name.
 */
public final class TlsClient {
    private static final String VERSION = "TLSv1.3";

    private final SSLContext context;
    private final boolean resumes;
    private final AtomicLong connections = new AtomicLong();

    private TlsClient(SSLContext context, boolean resumes) {
        this.context = context;
        this.resumes = resumes;
    }

    /**
     * A client of the server with this data folder.
     *
     * @param resumes whether a client that comes back goes on with its session
     * @throws IOException if the folder has no certificate of the server
     */
    public static TlsClient of(Path data, boolean resumes) throws IOException {
        Path file = data.resolve("tls").resolve("certificates.p12");
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(in, null);
            Certificate certificate = own.getCertificate("server");
            if (certificate == null) {
                throw new IOException(file + " has no certificate of the server");
            }
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return new TlsClient(context, resumes);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + file + " can't be trusted.", e);
        }
    }

    /** An engine for one connection in TLS 1.3. */
    public SSLEngine newEngine(URI address) {
        SSLEngine engine = context.createSSLEngine(name(address), address.getPort());
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(new String[]{VERSION});
        return engine;
    }

    /** Does the handshake on a connection in TLS 1.3. Closing the result also closes the connection. */
    public SSLSocket secure(Socket connected, URI address) throws IOException {
        return secure(connected, address, VERSION);
    }

    /** Does the handshake in a version of TLS. */
    public SSLSocket secure(Socket connected, URI address, String version) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(connected, name(address),
                address.getPort(), true);
        socket.setEnabledProtocols(new String[]{version});
        socket.startHandshake();
        return socket;
    }

    private String name(URI address) {
        return resumes ? address.getPath() : address.getPath() + "/" + connections.incrementAndGet();
    }
}
