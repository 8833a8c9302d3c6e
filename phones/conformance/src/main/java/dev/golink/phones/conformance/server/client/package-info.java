/** Clients that connect to the server under check and record what it sends. */
package dev.golink.phones.conformance.server.client;
