/** Tracing one phone: every message between the server and this phone, live, for who builds a phone app. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.trace;
