/** Who may connect, and counts of what was turned away or closed and why. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.bounds;
