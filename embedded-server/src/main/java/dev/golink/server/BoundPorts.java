package dev.golink.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;

import dev.golink.server.gateway.socket.PortBinding;

/** Both ports of a server, bound before anything else of it is made. */
final class BoundPorts {
    private final List<ServerSocketChannel> channels;
    private final Endpoints endpoints;
    private final boolean isIpv6;

    private BoundPorts(InetAddress bind, ServerSocketChannel first, ServerSocketChannel second) throws IOException {
        this.channels = List.of(first, second);
        this.endpoints = new Endpoints(bind, addressOf(first).getPort(), addressOf(second).getPort());
        this.isIpv6 = addressOf(first).getAddress() instanceof Inet6Address;
    }

    /**
     * Binds both ports.
     *
     * @throws PortUnavailableException if a port can't be bound; the message names the port
     */
    static BoundPorts bind(ServerConfig config) throws IOException {
        ServerSocketChannel first = bind(config.bind(), config.port());
        try {
            return new BoundPorts(config.bind(), first, bind(config.bind(), config.httpPort()));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /** The channels, the one of the first port first. */
    List<ServerSocketChannel> channels() {
        return channels;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    /** Whether the ports are bound at an address of IPv6. */
    boolean isIpv6() {
        return isIpv6;
    }

    /** Gives the ports back, because the server could not start. */
    void release() throws IOException {
        for (ServerSocketChannel channel : channels) {
            channel.close();
        }
    }

    private static ServerSocketChannel bind(InetAddress address, int port) throws PortUnavailableException {
        try {
            return PortBinding.bind(address, port);
        } catch (IOException e) {
            throw new PortUnavailableException(address, port, e);
        }
    }

    private static InetSocketAddress addressOf(ServerSocketChannel channel) throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }
}
