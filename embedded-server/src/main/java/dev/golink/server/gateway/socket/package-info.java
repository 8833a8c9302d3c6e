/**
 * Sockets: one thread that accepts, reads and writes, the library's protocol engine for each connection, and the
 * deadlines for opening and closing. Nothing here depends on phones or operators.
 */
package dev.golink.server.gateway.socket;
