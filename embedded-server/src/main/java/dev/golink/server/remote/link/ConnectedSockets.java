package dev.golink.server.remote.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

import dev.golink.server.address.AddressRace;
import dev.golink.server.address.HostAndPort;

/**
 * Gives the WebSocket library sockets that are connected already, to whichever of a server's addresses answers first. The library
 * itself tries one address alone. Called on the library's connecting threads, which may wait.
 */
final class ConnectedSockets extends SocketFactory {
    private final HostAndPort server;
    private final Duration patience;

    /** @param patience for all addresses together */
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
        throw elsewhere();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw elsewhere();
    }

    private static UnsupportedOperationException elsewhere() {
        return new UnsupportedOperationException("The library asks for no socket to elsewhere.");
    }
}
