/** Opens a connection: addresses, ports and the WebSocket handshake. */
package dev.golink.phones.simulator.wire.opening;
