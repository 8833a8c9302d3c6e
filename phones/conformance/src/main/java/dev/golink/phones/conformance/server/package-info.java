/** Checks of a server, as its phones and operators see it. */
package dev.golink.phones.conformance.server;
