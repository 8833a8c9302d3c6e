package dev.golink.server.remote.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * Gives the WebSocket library sockets that are already connected, to the first of the server's addresses that answers.
 * The library itself would try only one address. Called on the library's connecting threads, which may wait.
 */
final class ConnectedSockets extends SocketFactory {
    private final HostAndPort server;
    private final Duration patience;

    /** @param patience how long to try, for all addresses together */
    ConnectedSockets(HostAndPort server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    @Override
    public Socket createSocket() throws IOException {
        return AddressRace.connect(server, patience);
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
