/**
 * A {@link dev.golink.server.fleet.Fleet} reached over a socket: connects to a server, mirrors its fleet, sends
 * commands and takes frames. Imports the vocabulary, the protocol, the relay of screens and the WebSocket library.
 */
package dev.golink.server.remote;
