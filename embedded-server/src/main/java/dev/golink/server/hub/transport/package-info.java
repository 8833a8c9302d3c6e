/** Connections as the hub sees them: what it can send to a peer, and how a connection ends. */
package dev.golink.server.hub.transport;
