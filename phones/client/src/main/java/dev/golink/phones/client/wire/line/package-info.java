/** The bytes of a connection on the network: as they are, or encrypted. */
package dev.golink.phones.client.wire.line;
