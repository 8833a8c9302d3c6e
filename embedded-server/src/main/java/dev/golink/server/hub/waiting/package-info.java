/** The clients that wait to be let in, and their connections. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.hub.waiting;
