package dev.golink.server.remote.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.ClientTls;

/**
 * Gives the WebSocket library sockets that are already connected, to the first of the server's addresses that answers,
 * and encrypted if TLS is asked for. The library itself would try only one address. The library calls it on its
 * connecting threads, which may wait. Any thread may call the other methods.
 */
final class ConnectedSockets extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedSockets.class);

    private final HostAndPort server;
    private final Duration patience;
    private final @Nullable ClientTls tls;
    /** The connection below TLS. */
    private volatile @Nullable Socket connected;
    private volatile @Nullable Pin pin;

    /**
     * @param patience how long to try, for all addresses together, and then again how long a handshake of TLS may take
     * @param tls      encrypts the connection; null for none
     */
    ConnectedSockets(HostAndPort server, Duration patience, @Nullable ClientTls tls) {
        this.server = server;
        this.patience = patience;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket plain = AddressRace.connect(server, patience);
        connected = plain;
        if (tls == null) {
            return plain;
        }
        SSLSocket secured = tls.secure(plain, server, patience);
        pin = pinOf(secured);
        return secured;
    }

    private static Pin pinOf(SSLSocket secured) throws SSLPeerUnverifiedException {
        return Pin.of((X509Certificate) secured.getSession().getPeerCertificates()[0]);
    }

    /** The pin of the server's key; empty until there is a connection with TLS. */
    Optional<Pin> pin() {
        return Optional.ofNullable(pin);
    }

    /**
     * Cuts the connection below TLS. To close a connection in TLS could otherwise wait for a server that does not read.
     */
    void cut() {
        Socket present = connected;
        if (present != null) {
            try {
                present.close();
            } catch (IOException e) {
                LOG.trace("A connection that is given up could not be closed properly.", e);
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("The library does not call this method.");
    }
}
