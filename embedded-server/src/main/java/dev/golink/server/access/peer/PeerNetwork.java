package dev.golink.server.access.peer;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import dev.golink.server.network.AddressText;

/**
 * A network that clients come from: 24 bits of an IPv4 address, or 64 of an IPv6 address. Whoever has one address of
 * such a network can often take the others too.
 *
 * @param first the network's first address; the bits after those of the network are 0
 */
public record PeerNetwork(InetAddress first) {
    private static final int BYTES_OF_IPV4 = 4;
    private static final int NETWORK_OF_IPV4 = 3;
    private static final int NETWORK_OF_IPV6 = 8;

    /** Sets the bits to 0 that are not the network's. */
    public PeerNetwork {
        byte[] bytes = first.getAddress();
        Arrays.fill(bytes, prefix(bytes), bytes.length, (byte) 0);
        first = address(bytes);
    }

    /** The network of an address. */
    public static PeerNetwork of(InetAddress address) {
        return new PeerNetwork(address);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static PeerNetwork parse(String text) {
        int slash = text.indexOf('/');
        PeerNetwork network = of(InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)));
        if (!network.toString().equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is no network with 24 or 64 bits.");
        }
        return network;
    }

    /** Whether an address is in this network. */
    public boolean has(InetAddress address) {
        return of(address).equals(this);
    }

    private static int prefix(byte[] bytes) {
        return bytes.length == BYTES_OF_IPV4 ? NETWORK_OF_IPV4 : NETWORK_OF_IPV6;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address has 4 or 16 bytes.", e);
        }
    }

    @Override
    public String toString() {
        return AddressText.of(first) + "/" + prefix(first.getAddress()) * Byte.SIZE;
    }
}
