/** What lies between a connection's channel and its messages: the bytes as they are on the wire, and the queue before it. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.wire;
