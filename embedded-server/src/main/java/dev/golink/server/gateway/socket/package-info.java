/**
 * Sockets: one thread that accepts, reads and writes, the library's protocol engine on each connection, and every bound that
 * holds before a message has a meaning. Nothing here knows phones or operators.
 */
package dev.golink.server.gateway.socket;
