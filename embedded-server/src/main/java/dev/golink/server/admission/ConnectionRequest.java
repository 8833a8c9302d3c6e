package dev.golink.server.admission;

import java.net.InetAddress;

/**
 * What is known of one who asks for a connection.
 *
 * @param target  path and query of the request, as they were sent
 * @param headers of the request
 * @param address the network address it comes from
 */
public record ConnectionRequest(String target, RequestHeaders headers, InetAddress address) {}
