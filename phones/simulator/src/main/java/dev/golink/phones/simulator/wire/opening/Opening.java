package dev.golink.phones.simulator.wire.opening;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.OptionalInt;

import dev.golink.server.address.HostAndPort;

/**
 * What a connection needs until it is open.
 *
 * @param uri       what is asked for
 * @param handshake the client's side of it
 * @param server    where the server is
 * @param addresses the one that is tried, and those to be tried after it
 */
public record Opening(URI uri, Handshake handshake, HostAndPort server, List<InetAddress> addresses) {
    private static final int PORTS_TRIED = 16;

    /** Nothing has been tried. */
    public static Opening of(URI uri, HostAndPort server, List<InetAddress> addresses) {
        return new Opening(uri, new Handshake(), server, addresses);
    }

    /**
     * Begins to connect to the address that is tried, from a port that is free.
     *
     * @throws IOException if the system can't even begin
     */
    public SocketChannel connect(SourcePorts ports) throws IOException {
        OptionalInt port = ports.next();
        for (int i = 0; i < PORTS_TRIED && port.isPresent(); i++) {
            try {
                return connect(port);
            } catch (BindException _) {
                // Somebody else has this port; there are thousands.
                port = ports.next();
            }
        }
        return connect(OptionalInt.empty());
    }

    private SocketChannel connect(OptionalInt port) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (port.isPresent()) {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                channel.bind(new InetSocketAddress(port.getAsInt()));
            }
            channel.connect(address());
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The address that is tried. */
    public InetSocketAddress address() {
        return new InetSocketAddress(addresses.getFirst(), server.port());
    }

    /** Whether there is another address to be tried. */
    public boolean hasMore() {
        return addresses.size() > 1;
    }

    /** The same with the next address. */
    public Opening next() {
        return new Opening(uri, handshake, server, addresses.subList(1, addresses.size()));
    }

    /** What the client says first. */
    public ByteBuffer request() {
        return handshake.request(uri);
    }
}
