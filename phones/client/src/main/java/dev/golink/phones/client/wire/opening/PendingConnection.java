package dev.golink.phones.client.wire.opening;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import dev.golink.server.address.HostAndPort;

/**
 * What a connection needs until it is open.
 *
 * @param uri       the address asked for
 * @param headers   what the request says beside the headers of every handshake
 * @param handshake the client's side of the handshake
 * @param server    the server's host and port
 * @param addresses the address being tried, followed by those to try after it
 */
public record PendingConnection(URI uri, Map<String, String> headers, Handshake handshake, HostAndPort server,
        List<InetAddress> addresses) {
    private static final int PORTS_TRIED = 16;

    /**
     * Creates the state before the first attempt.
     *
     * @throws IOException if the server's host is unknown
     */
    public static PendingConnection of(URI uri, Map<String, String> headers, KnownAddresses known) throws IOException {
        HostAndPort server = HostAndPort.of(uri);
        try {
            return new PendingConnection(uri, headers, new Handshake(), server, known.of(server));
        } catch (UnknownHostException e) {
            throw new IOException("the host " + server.host() + " is unknown", e);
        }
    }

    /**
     * Begins to connect to the address being tried, from a free port.
     *
     * @throws IOException if the system can't begin to connect
     */
    public SocketChannel connect(SourcePorts ports) throws IOException {
        OptionalInt port = ports.next();
        for (int i = 0; i < PORTS_TRIED && port.isPresent(); i++) {
            try {
                return connect(port);
            } catch (BindException _) {
                // Another socket uses this port; there are thousands of others.
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

    /** The address being tried. */
    public InetSocketAddress address() {
        return new InetSocketAddress(addresses.getFirst(), server.port());
    }

    /** Whether there is another address to try. */
    public boolean hasMore() {
        return addresses.size() > 1;
    }

    /** A copy that tries the next address. */
    public PendingConnection next() {
        return new PendingConnection(uri, headers, handshake, server, addresses.subList(1, addresses.size()));
    }

    /** The request of the handshake. */
    public ByteBuffer request() {
        return handshake.request(uri, headers);
    }
}
