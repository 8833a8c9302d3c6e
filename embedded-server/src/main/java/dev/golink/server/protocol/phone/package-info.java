/** How a phone stands in messages, with its profile, its capabilities and its sharing. */
package dev.golink.server.protocol.phone;
