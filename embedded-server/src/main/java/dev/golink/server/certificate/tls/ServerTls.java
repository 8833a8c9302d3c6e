package dev.golink.server.certificate.tls;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** TLS for the server's connections: versions 1.3 and 1.2, for HTTP/1.1. Any thread may use it. */
public final class ServerTls {
    /**
     * A client of TLS 1.2 may otherwise demand one handshake after the other on the same connection, each of which
     * costs the server a millisecond. Java reads this property when it makes the first engine of a server.
     */
    private static final String RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

    private final SSLContext context;

    /** @param identity what the server shows to clients; it may change later */
    public ServerTls(ServerIdentity identity) {
        System.setProperty(RENEGOTIATION, "true");
        try {
            context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{identity}, new TrustManager[0], null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS.", e);
        }
    }

    /** The context of all engines. */
    public SSLContext context() {
        return context;
    }

    /** A new engine for one connection. */
    public SSLEngine newEngine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[]{"TLSv1.3", "TLSv1.2"});
        parameters.setApplicationProtocols(new String[]{"http/1.1"});
        parameters.setUseCipherSuitesOrder(true);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
