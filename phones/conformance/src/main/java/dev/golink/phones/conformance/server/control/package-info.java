/** The checks of the control of phones at a server. */
package dev.golink.phones.conformance.server.control;
