package dev.golink.server.gateway.socket;

/**
 * What a peer may ask before a message has a meaning.
 *
 * @param connections how many there may be
 * @param handshake   what a handshake may be
 * @param message     what one message may be
 */
public record SocketLimits(ConnectionLimits connections, HandshakeLimits handshake, MessageLimits message) {}
