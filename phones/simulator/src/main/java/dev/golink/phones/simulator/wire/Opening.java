package dev.golink.phones.simulator.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;

import dev.golink.server.address.HostAndPort;

/**
 * What a connection needs until it is open.
 *
 * @param uri       what is asked for
 * @param handshake the client's side of it
 * @param server    where the server is
 * @param addresses the one that is tried, and those to be tried after it
 */
record Opening(URI uri, Handshake handshake, HostAndPort server, List<InetAddress> addresses) {
    /** Nothing has been tried. */
    static Opening of(URI uri, HostAndPort server, List<InetAddress> addresses) {
        return new Opening(uri, new Handshake(), server, addresses);
    }

    /** The address that is tried. */
    InetSocketAddress address() {
        return new InetSocketAddress(addresses.getFirst(), server.port());
    }

    /** Whether there is another address to be tried. */
    boolean hasMore() {
        return addresses.size() > 1;
    }

    /** The same with the next address. */
    Opening next() {
        return new Opening(uri, handshake, server, addresses.subList(1, addresses.size()));
    }

    /** What the client says first. */
    ByteBuffer request() {
        return handshake.request(uri);
    }
}
