package dev.golink.server.gateway.socket;

import java.time.Duration;

/**
 * What a handshake may be.
 *
 * @param deadline how long it may take, from the connection on
 * @param bytes    how long the request may be
 */
public record HandshakeLimits(Duration deadline, int bytes) {}
