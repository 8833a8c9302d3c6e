package dev.golink.server.admission;

import java.net.InetAddress;

import dev.golink.server.http.RequestHeaders;
import dev.golink.server.network.SocketEnds;

/**
 * A request for a connection.
 *
 * @param target   path and query of the request, as they were sent
 * @param headers  the headers of the request
 * @param address  the network address of the client, which a trusted proxy may have told
 * @param isSecure whether the client's request came over TLS, to this server or to a trusted proxy
 * @param ends     the ends of the connection, of which the other one may be a proxy's
 * @param cameAt   when the request came, on the monotonic clock
 */
public record ConnectionRequest(String target, RequestHeaders headers, InetAddress address, boolean isSecure,
        SocketEnds ends, long cameAt) {}
