package dev.golink.server.gateway.socket;

/**
 * How many connections there may be. The limits of one address do not hold for this computer's own: whoever can connect from
 * here can do worse, and a test of a server's capacity comes from one address.
 *
 * @param total             connections in all; fewer, if the system gives this process fewer descriptors
 * @param perAddress        of one address, or one IPv6 network of 64 bits
 * @param pending           handshakes under way in all; when there are more, the oldest is given up
 * @param pendingPerAddress handshakes under way from one address
 * @param freeDescriptors   file descriptors that connections leave to the rest of the process
 */
public record ConnectionLimits(int total, int perAddress, int pending, int pendingPerAddress, int freeDescriptors) {}
