package dev.golink.server.proxy;

import java.net.InetAddress;

/**
 * The client of a request, as far as the server knows it.
 *
 * @param address  the client's address
 * @param isSecure whether the request came over TLS, to the server or to the proxy before it
 * @param isDirect whether no proxy passed the request on, as far as its headers tell
 */
public record ForwardedClient(InetAddress address, boolean isSecure, boolean isDirect) {
    /**
     * Whether nobody between the client and this computer can read what is sent: it is in TLS, at least up to the last
     * proxy, or does not leave this computer.
     */
    public boolean isPrivate() {
        return isSecure || isDirect && address.isLoopbackAddress();
    }
}
