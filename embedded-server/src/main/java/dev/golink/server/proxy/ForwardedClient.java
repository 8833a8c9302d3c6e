package dev.golink.server.proxy;

import java.net.InetAddress;

/**
 * The client of a request, as far as the server knows it.
 *
 * @param address  the client's address
 * @param isSecure whether the request came over TLS, to the server or to the proxy before it
 */
public record ForwardedClient(InetAddress address, boolean isSecure) {}
