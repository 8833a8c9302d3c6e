/** The request that asks for a WebSocket: gathered up to a bound, judged by RFC 6455, and refused in HTTP. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.handshake;
