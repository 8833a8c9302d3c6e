/** Connections as the hub sees them: what it can say to a peer, and how it ends. */
package dev.golink.server.hub.line;
