/** Who may connect to a server, as operators see it and decide about it. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.access;
