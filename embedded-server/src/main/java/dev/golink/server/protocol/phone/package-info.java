/** A phone as messages describe it: its profile, its capabilities, its sharing. */
package dev.golink.server.protocol.phone;
