package dev.golink.server.proxy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import dev.golink.server.http.RequestHeaders;
import dev.golink.server.network.Network;

/**
 * The networks whose peers are believed to be reverse proxies: what they tell about their clients counts, and nothing
 * that any other peer tells. Any thread may use it. See decision 0063.
 *
 * @param networks the networks of the proxies
 */
public record TrustedProxies(List<Network> networks) {
    /** No proxies. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** Copies the list. */
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Whether a peer with this address is a proxy. */
    public boolean has(InetAddress peer) {
        for (Network network : networks) {
            if (network.contains(peer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The client of a request. That is the peer itself, unless the peer is a proxy that tells another one. Proxies in
     * front of that proxy are believed as well, if they are in one of the networks: the client is the last address that
     * is not. An address that is not understood ends the search, and the last proxy before it counts as the client.
     *
     * @param peer     the other end of the connection
     * @param isSecure whether the connection is in TLS
     */
    public ForwardedClient clientOf(InetAddress peer, boolean isSecure, RequestHeaders headers) {
        ForwardedClient client = new ForwardedClient(peer, isSecure, !ProxyHeaders.isForwarded(headers));
        if (!has(peer)) {
            return client;
        }
        for (ForwardedHop hop : ForwardedHop.in(headers).reversed()) {
            Optional<InetAddress> address = hop.address();
            client = new ForwardedClient(address.orElse(client.address()), isSecure(hop, client),
                    false);
            if (address.isEmpty() || !has(client.address())) {
                return client;
            }
        }
        return client;
    }

    private static boolean isSecure(ForwardedHop hop, ForwardedClient behind) {
        return hop.scheme().isEmpty() ? behind.isSecure() : hop.scheme().equalsIgnoreCase("https");
    }
}
