/** The request for a WebSocket: checked by RFC 6455, and refused in HTTP if it is invalid. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.handshake;
