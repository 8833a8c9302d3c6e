/** The opening of a connection: addresses, ports and the WebSocket handshake. */
package dev.golink.phones.client.wire.opening;
