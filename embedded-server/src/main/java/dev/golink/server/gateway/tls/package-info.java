/** TLS on the sockets' thread: the bytes of connections that began with a TLS record. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.tls;
