/**
 * Sockets in. Everything that knows the WebSocket library, and every guard around it. Its callbacks decode, hand over and
 * return; no Throwable leaves them.
 */
package dev.golink.server.gateway;
