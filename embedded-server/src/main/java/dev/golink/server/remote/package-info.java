/**
 * A {@link dev.golink.server.fleet.Fleet} reached over a socket: dials a server, keeps its picture of the fleet, sends
 * commands and takes frames. Imports the vocabulary, the protocol, the relay of screens and the WebSocket library.
 */
package dev.golink.server.remote;
