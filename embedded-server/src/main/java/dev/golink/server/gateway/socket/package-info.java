/**
 * Sockets: one thread that accepts, reads and writes, the library's protocol engine on each connection, and the
 * deadlines of connections that begin or end. Nothing here knows phones or operators.
 */
package dev.golink.server.gateway.socket;
