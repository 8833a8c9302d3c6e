package dev.golink.server.admission;

import java.net.InetAddress;

import dev.golink.server.http.RequestHeaders;

/**
 * A request for a connection.
 *
 * @param target   path and query of the request, as they were sent
 * @param headers  the headers of the request
 * @param address  the network address of the client, which a trusted proxy may have told
 * @param isSecure whether the client's request came over TLS, to this server or to a trusted proxy
 */
public record ConnectionRequest(String target, RequestHeaders headers, InetAddress address,
        boolean isSecure) {}
