/** Checks of a server, one class for each subject. */
package dev.golink.phones.conformance.server.checks;
