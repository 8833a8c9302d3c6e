package dev.golink.server.access.loopback;

import java.net.InetAddress;
import java.util.OptionalLong;

import dev.golink.server.http.RequestHeaders;

/**
 * A request that may come from a program of the server's own user.
 *
 * @param server  the address of the server's end of the connection
 * @param peer    the address of the other end
 * @param owner   who has the other end
 * @param ownUser the user of the server; empty where the system does not say
 * @param headers the headers of the request
 */
public record LoopbackRequest(InetAddress server, InetAddress peer, Owner owner, OptionalLong ownUser,
        RequestHeaders headers) {}
