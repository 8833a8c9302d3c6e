/** A phone as messages describe it: its profile, its capabilities and its sharing. */
package dev.golink.server.protocol.phone;
