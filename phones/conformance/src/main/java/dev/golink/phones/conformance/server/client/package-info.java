/** Connects to the server that is checked, and records what it says. */
package dev.golink.phones.conformance.server.client;
