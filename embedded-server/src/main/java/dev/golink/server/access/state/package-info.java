/** Everything about access that outlives the server, as one immutable value, and its changes. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.state;
