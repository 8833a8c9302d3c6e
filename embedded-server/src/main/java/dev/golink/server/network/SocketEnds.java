package dev.golink.server.network;

import java.net.InetSocketAddress;

/**
 * The ends of a connection.
 *
 * @param server the server's end
 * @param peer   the other end
 */
public record SocketEnds(InetSocketAddress server, InetSocketAddress peer) {}
