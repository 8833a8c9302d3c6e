package dev.golink.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;

import dev.golink.server.gateway.socket.PortBinding;

/** The two ports of a server that starts. */
record BoundPorts(ServerSocketChannel first, ServerSocketChannel second) {
    /**
     * Binds both ports.
     *
     * @throws PortUnavailableException if a port can't be bound; the message names the port
     */
    static BoundPorts of(ServerConfig config) throws IOException {
        ServerSocketChannel first = bind(config.bind(), config.port());
        try {
            return new BoundPorts(first, bind(config.bind(), config.httpPort()));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static ServerSocketChannel bind(InetAddress address, int port) throws PortUnavailableException {
        try {
            return PortBinding.bind(address, port);
        } catch (IOException e) {
            throw new PortUnavailableException(address, port, e);
        }
    }

    List<ServerSocketChannel> all() {
        return List.of(first, second);
    }

    /** The addresses of a server at these ports. */
    Endpoints endpoints(InetAddress bind) throws IOException {
        return new Endpoints(bind, addressOf(first).getPort(), addressOf(second).getPort());
    }

    /** Whether they are bound to an address of IP version 6. */
    boolean isOfVersion6() throws IOException {
        return addressOf(first).getAddress() instanceof Inet6Address;
    }

    /** Frees both. */
    void close() throws IOException {
        try {
            second.close();
        } finally {
            first.close();
        }
    }

    private static InetSocketAddress addressOf(ServerSocketChannel channel) throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }
}
